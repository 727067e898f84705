// Runs every exported module of a folder; prints `file key value` lines.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
for (const name of readdirSync(folder).filter((name) => name.endsWith(".mjs")).sort()) {
  const { INPUTS, estimate } = await import(pathToFileURL(join(folder, name)));
  for (const [key, value] of Object.entries(estimate())) console.log(name, key, value);
  // What is not given keeps its value.
  const again = estimate({ ...INPUTS });
  for (const [key, value] of Object.entries(estimate({}))) {
    if (!Object.is(value, again[key])) throw new Error(`${name}: ${key}`);
  }
}
