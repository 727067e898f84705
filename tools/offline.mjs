// Names and versions by contents, and the service worker that keeps a version.
import { createHash } from "node:crypto";

const sha256 = (contents) => contents.reduce((hash, bytes) => hash.update(bytes), createHash("sha256"));

/** What stands for contents in the name of a file. */
export const contentHash = (...contents) => sha256(contents).digest("hex").slice(0, 16);

/** The version of a build: it changes with any file. */
export const versionOf = (files, read) => contentHash(...files.flatMap((name) => [`${name}\n`, read(name)]));

/** The service worker with its version and its files, each with the hash by which a browser checks it. */
export function withFiles(worker, version, files, read) {
  const named = files.map((name) => [name === "index.html" ? "./" : name, `sha256-${sha256([read(name)]).digest("base64")}`]);
  const build = JSON.stringify({ version, files: Object.fromEntries(named) }, undefined, 2);
  const filled = worker.replace('{ version: "", files: {} }', () => build);
  if (filled === worker) throw new Error("the service worker has no place for its files");
  return filled;
}
