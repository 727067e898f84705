// Builds what stands in other people's pages into dist/: the engine, the custom elements, the page of an embed, the script
// for heights and the examples. `node tools/embed.mjs [folder]`; `tools/finish.mjs` calls it for the release page.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { style } from "./minify.mjs";
import { contentHash } from "./offline.mjs";

/** The features that `.cargo/config.toml` and the target of Rust switch on. */
const FEATURES = ["simd", "bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const run = (tool, ...args) => execFileSync(tool, args, { stdio: ["ignore", "inherit", "inherit"] });
/** Writes a wasm file anew with the smallest code. */
export const shrink = (from, to) => run("wasm-opt", "-Oz", "--strip-debug", "--strip-producers", ...FEATURES.map((feature) => `--enable-${feature}`), from, "-o", to);

const read = (path) => readFileSync(path, "utf8");

/** The tokens on parts of an embed in place of the root of a page: theirs is light or dark, and nothing else. */
function tokens(css) {
  const block = (selector) => new RegExp(`(?:^|\\n)\\s*${selector.replaceAll(/[[\]]/g, "\\$&")} \\{([^}]*)\\}`).exec(css)[1];
  const ground = (text) => text.replace(/--bg: (#\w+);/, "--bg: var(--dayburn-ground, $1);");
  return `.part {${ground(block(":root"))}} .part[data-theme="dark"] {${ground(block(':root[data-theme="dark"]'))}}`;
}

/** Builds the engine into a folder; gives the name of its script. */
function engine(dist, css) {
  run("cargo", "build", "--locked", "--quiet", "--profile", "page", "--target", "wasm32-unknown-unknown", "--package", "embed");
  const work = mkdtempSync(join(tmpdir(), "dayburn-embed-"));
  const built = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/page/embed.wasm");
  run("wasm-bindgen", built, "--target", "web", "--out-dir", work, "--no-typescript");
  const small = join(work, "small.wasm");
  shrink(join(work, "embed_bg.wasm"), small);
  const wasm = readFileSync(small);
  const wasmName = `embed-engine-${contentHash(wasm)}.wasm`;
  const glue = `${read(join(work, "embed.js")).replaceAll("embed_bg.wasm", wasmName)}\nexport const css = ${JSON.stringify(css)};\n`;
  const name = `embed-engine-${contentHash(glue)}.js`;
  for (const old of readdirSync(dist).filter((file) => file.startsWith("embed-engine"))) rmSync(join(dist, old));
  writeFileSync(join(dist, wasmName), wasm);
  writeFileSync(join(dist, name), glue);
  rmSync(work, { recursive: true });
  return { name, wasm: wasmName };
}

/** The words of the page of an embed, which the engine knows. */
async function words(dist, { name, wasm }) {
  const module = await import(pathToFileURL(join(dist, name)));
  module.initSync({ module: readFileSync(join(dist, wasm)) });
  return JSON.parse(module.words());
}

export async function embed(dist) {
  const sheet = (name) => read(join("style", `${name}.css`));
  const built = engine(dist, style(tokens(sheet("tokens")) + sheet("charts") + sheet("elements")));
  const said = await words(dist, built);
  const filled = (text) =>
    text
      .replaceAll(/\{\{(en|zh)\.(\w+)\}\}/g, (_, lang, key) => said[lang][key])
      // Inside a script no text may end it.
      .replace(/(<script type="application\/json" id="words">)\{\}/, (_, tag) => tag + JSON.stringify(said).replaceAll("<", "\\u003c"));
  const scripts = ["elements.js", "embed-frame.js"].map((name) => [name, read(join("public", name)).replace("./embed-engine.js", `./${built.name}`)]);
  for (const [name, text] of scripts) writeFileSync(join(dist, name), text);
  for (const name of ["embed.js", "icon.svg"]) copyFileSync(join("public", name), join(dist, name));
  for (const name of ["embed.html", "embed-examples.html"]) writeFileSync(join(dist, name), filled(read(join("public", name))));
  writeFileSync(join(dist, "embed.css"), style(["tokens", "elements", "embed", "examples"].map(sheet).join("\n")));
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? "dist";
  const built = await embed(dist);
  for (const name of [built.wasm, built.name, "elements.js", "embed-frame.js", "embed.css", "embed.html", "embed.js"]) {
    console.log(`${brotliCompressSync(readFileSync(join(dist, name))).length}\t${name}`);
  }
}
