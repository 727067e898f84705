// Finishes the release page where Trunk stops: moves what only parts of the page need into files of their own, lets
// wasm-bindgen write the main one anew, shrinks them all, and writes the first screen into `index.html`. Trunk calls it
// before the folder becomes `dist`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { script as smallScript, styles as smallStyles } from "./minify.mjs";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: stage } = process.env;
if (TRUNK_PROFILE !== "release") process.exit(0);

const run = (tool, ...args) => execFileSync(tool, args, { stdio: ["ignore", "inherit", "inherit"] });
const built = "target/wasm32-unknown-unknown/page/dayburn.wasm";
const script = readdirSync(stage).find((name) => /^dayburn-[0-9a-f]+\.js$/.test(name));
const name = script.slice(0, -".js".length);
const work = mkdtempSync(join(tmpdir(), "dayburn-"));

run("wasm-split-cli", built, work, "--target", "web", "--out-name", name);
run("wasm-bindgen", join(work, `${name}.wasm`), "--target", "web", "--out-dir", work, "--no-typescript", "--keep-lld-exports");

// The features that `.cargo/config.toml` and the target of Rust switch on.
const FEATURES = ["simd", "bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const shrink = (from, to) => run("wasm-opt", "-Oz", "--strip-debug", "--strip-producers", ...FEATURES.map((feature) => `--enable-${feature}`), from, "-o", to);

const main = `${name}_bg.wasm`;
shrink(join(work, main), join(stage, main));

// A part is named by its contents, so that a browser may keep it for good.
let links = readFileSync(join(work, "__wasm_split.js"), "utf8");
for (const part of readdirSync(work).filter((file) => file.endsWith(".wasm") && !file.startsWith(name))) {
  const small = join(work, `${part}.small`);
  shrink(join(work, part), small);
  const hash = createHash("sha256").update(readFileSync(small)).digest("hex").slice(0, 16);
  const named = `${part.slice(0, -".wasm".length).replace(/[^a-z_0-9]/gi, "").slice(0, 24)}-${hash}.wasm`;
  links = links.replaceAll(`./${part}`, `./${named}`);
  renameSync(small, join(stage, named));
}
links = smallScript(links);
const linkFile = `parts-${createHash("sha256").update(links).digest("hex").slice(0, 16)}.js`;
writeFileSync(join(stage, linkFile), links);
const glue = readFileSync(join(work, script), "utf8").replaceAll('from "./__wasm_split.js"', `from "./${linkFile}"`);
writeFileSync(join(stage, script), smallScript(glue));
rmSync(work, { recursive: true });

// The first screen, so that the answer is there before the script is. Marks between texts are for a script that would wake
// these views up; ours draws its own.
const screens = execFileSync("cargo", ["run", "--quiet", "--locked", "--features", "prerender", "--example", "first_screen"], { encoding: "utf8" });
const html = readFileSync(join(stage, "index.html"), "utf8");
const filled = html.replace(/(<div id="skeleton">)[^]*?(\n  <\/div>)/, (_, open, close) => open + screens.trim() + close);
writeFileSync(join(stage, "index.html"), smallStyles(filled.replaceAll("<!>", "")));
