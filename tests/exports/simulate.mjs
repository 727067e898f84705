// Runs an exported simulation: percentiles and mean, then each input at some shares, exactly and from its table.
import { pathToFileURL } from "node:url";

const [file, samples, shares] = process.argv.slice(2);
const { INPUTS, simulate, quantile, quantileTable, drawn } = await import(pathToFileURL(file));
for (const [key, value] of Object.entries(simulate(Number(samples), 7))) console.log(key, value);
for (const input of INPUTS) {
  const table = quantileTable(input);
  for (const share of shares.split(",")) {
    // Of the 32 random bits the first says the half, the rest how far from its end.
    const lower = Math.min(Math.min(share, 1 - share) * 2 ** 32, 2 ** 31 - 1);
    const bits = share <= 0.5 ? lower : lower | 0x80000000;
    console.log(input.key, share, quantile(input, Number(share)), drawn(table, bits));
  }
}
