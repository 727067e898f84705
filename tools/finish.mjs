// Finishes the page where Trunk stops, before the folder becomes `dist`: splits and shrinks a release and builds its embeds,
// then writes what depends on all files: their policies, the service worker and the headers.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { embed } from "./embed.mjs";
import { headers } from "./headers.mjs";
import { contentHash, versionOf, withFiles } from "./offline.mjs";
import { withPolicy } from "./policy.mjs";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: stage } = process.env;
const read = (name) => readFileSync(join(stage, name));
const text = (name) => read(name).toString();
const write = (name, text) => writeFileSync(join(stage, name), text);

if (TRUNK_PROFILE === "release") {
  await import("./split.mjs");
  // What stands in other people's pages.
  await embed(stage);
}

// Rows change with the page that reads them: their name has their contents, as the names of its other files have.
const rows = `throughput-${contentHash(read("throughput.csv"))}.csv`;
renameSync(join(stage, "throughput.csv"), join(stage, rows));
// One style element, so that the policy needs one hash.
write("index.html", text("index.html").replaceAll("throughput.csv", rows).replace(/<\/style>\s*<style[^>]*>/g, "\n"));

// Previews of links want a whole address, which only whoever publishes knows. There is no canonical address beside it: what
// differs behind the question mark is another page.
const { SITE = "" } = process.env;
write("index.html", text("index.html").replace('content="og.png"', () => `content="${SITE}og.png"`));

// Files that only hosts and other sites ask for are not kept for use without a network.
const FOR_OTHERS = ["_headers", "service-worker.js", "og.png"];
const isFile = (name) => statSync(join(stage, name)).isFile();
const files = readdirSync(stage, { recursive: true }).filter((name) => isFile(name) && !FOR_OTHERS.includes(name)).sort();
const version = versionOf(files, read);
write("index.html", text("index.html").replace("<html ", `<html data-version="${version}" `));
for (const name of files.filter((name) => name.endsWith(".html"))) write(name, withPolicy(text(name)));
write("service-worker.js", withFiles(text("service-worker.js"), version, files, read));
write("_headers", headers([...files, "service-worker.js"], text));
