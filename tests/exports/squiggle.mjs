// Runs every exported Squiggle model of a folder; prints `file key value` lines. A number after the folder says how
// many samples.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "@quri/squiggle-lang";

const [folder, samples] = process.argv.slice(2);
for (const name of readdirSync(folder).filter((name) => name.endsWith(".squiggle")).sort()) {
  const environment = { sampleCount: Number(samples ?? 2), xyPointLength: 1000, seed: "dayburn" };
  const { result } = await run(readFileSync(join(folder, name), "utf8"), { environment });
  if (!result.ok) throw new Error(`${name}: ${result.value}`);
  for (const [key, value] of result.value.result.value.entries()) console.log(name, key, value.value);
}
