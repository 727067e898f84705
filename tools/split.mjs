// Makes the release page small and quick to show: moves what only parts of the page need into files of their own, lets
// wasm-bindgen write the main one anew, shrinks them all, and writes the first screen into `index.html`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shrink } from "./embed.mjs";
import { page as smallPage, script as smallScript, style as smallStyle } from "./minify.mjs";
import { contentHash } from "./offline.mjs";

const { TRUNK_STAGING_DIR: stage } = process.env;

const run = (tool, ...args) => execFileSync(tool, args, { stdio: ["ignore", "inherit", "inherit"] });
const built = "target/wasm32-unknown-unknown/page/dayburn.wasm";
const script = readdirSync(stage).find((name) => /^dayburn-[0-9a-f]+\.js$/.test(name));
const name = script.slice(0, -".js".length);
const work = mkdtempSync(join(tmpdir(), "dayburn-"));

run("wasm-split-cli", built, work, "--target", "web", "--out-name", name);
run("wasm-bindgen", join(work, `${name}.wasm`), "--target", "web", "--out-dir", work, "--no-typescript", "--keep-lld-exports");

const program = join(work, "program");
shrink(join(work, `${name}_bg.wasm`), program);

// Every file is named by its contents, so that a browser may keep it for good: first the parts,
const parts = readdirSync(work).filter((file) => file.endsWith(".wasm") && !file.startsWith(name));
let links = readFileSync(join(work, "__wasm_split.js"), "utf8");

// What the estimate loads as soon as it is there stands in one file for each part, not in one for each set of parts that
// has it in common: dozens of small files take longer to ask for than to send, and compress badly. So do those that other
// parts have in common: the small ones come along.
const AT_START = ["simulation", "details"];
const SMALL = 2000;
const having = new Map(parts.map((part) => [part, [part.replace(/^split_|\.wasm$/g, "")]]));
for (const [, those, part] of links.matchAll(/\/\* ([^*]+) \*\/\s*const \w+ = makeLoad\(\(\) => \{[^}]*?"\.\/(\w+\.wasm)"/g)) having.set(part, those.split(", "));
const packs = new Map(AT_START.map((pack) => [pack, []]));

for (const part of parts) {
  const small = join(work, `${part}.small`);
  shrink(join(work, part), small);
  const isSmall = readFileSync(small).length < SMALL;
  const pack = AT_START.find((pack) => having.get(part).includes(pack)) ?? (isSmall ? "details" : undefined);
  if (pack) {
    const from = packs.get(pack).reduce((sum, bytes) => sum + bytes.length, 0);
    packs.get(pack).push(readFileSync(small));
    // Where the script asks for the file and where it reads it.
    const alone = new RegExp(String.raw`fetch\(new URL\("\./${part.replace(".", "\\.")}", import\.meta\.url\)\)([^]*?)WebAssembly\.instantiateStreaming\(src, imports\)`);
    const before = links;
    links = links.replace(alone, (_, between) => `pack_${pack}(${from}, ${from + packs.get(pack).at(-1).length})${between}WebAssembly.instantiate(await src, imports)`);
    if (links === before) throw new Error(`the script of the parts does not load ${part} as expected`);
    continue;
  }
  const plain = part.slice(0, -".wasm".length).replace(/[^a-z_0-9]/gi, "").slice(0, 24);
  const named = `${plain}-${contentHash(readFileSync(small))}.wasm`;
  links = links.replaceAll(`./${part}`, `./${named}`);
  renameSync(small, join(stage, named));
}
const packed = `
const packed = (file) => {
  let whole;
  const load = async () => {
    const answer = await fetch(new URL(file, import.meta.url));
    if (!answer.ok) throw new Error(file);
    return answer.arrayBuffer();
  };
  return async (from, until) => {
    whole ??= load();
    try {
      return new Uint8Array(await whole, from, until - from);
    } catch (reason) {
      whole = undefined;
      throw reason;
    }
  };
};
`;
links += packed;
for (const [pack, all] of packs) {
  const bytes = Buffer.concat(all);
  const file = `split_${pack}-${contentHash(bytes)}.wasm`;
  writeFileSync(join(stage, file), bytes);
  links += `const pack_${pack} = packed("./${file}");\n`;
}
// then program, its script and the script that loads the parts, which name each other.
links = smallScript(links);
let glue = smallScript(readFileSync(join(work, script), "utf8"));
const finished = `dayburn-${contentHash(readFileSync(program), glue, links)}`;
// The program asks for its imports by the first name of the script, `_bg.js`: that stays.
const renamed = (text) => [".js", "_bg.wasm"].reduce((text, ending) => text.replaceAll(name + ending, finished + ending), text);
links = renamed(links);
const linkFile = `parts-${contentHash(links)}.js`;
// As the script imports it; the program knows it by its first name.
glue = renamed(glue).replaceAll(/\bfrom\s*"\.\/__wasm_split\.js"/g, `from"./${linkFile}"`);
for (const file of [script, `${name}_bg.wasm`]) rmSync(join(stage, file));
renameSync(program, join(stage, `${finished}_bg.wasm`));
writeFileSync(join(stage, `${finished}.js`), glue);
writeFileSync(join(stage, linkFile), links);
rmSync(work, { recursive: true });

// The first screen, so that the answer is there before the script is. Marks between texts are for a script that would wake
// these views up; ours draws its own.
const screens = execFileSync("cargo", ["run", "--quiet", "--locked", "--features", "prerender", "--example", "first_screen"], { encoding: "utf8" });
const html = renamed(readFileSync(join(stage, "index.html"), "utf8"));
const filled = html.replace(/(<div id="skeleton">)[^]*?(\n  <\/div>)/, (_, open, close) => open + screens.trim() + close);
// Styles that only parts need come with the first of them (`app::lazy`).
const OF_PARTS = ["published", "derivation", "hardware", "savings", "goal", "outlook", "changes", "life", "api", "laboratory", "share"];
const ofParts = OF_PARTS.map((name) => readFileSync(`style/${name}.css`, "utf8").trim());
const first = ofParts.reduce((html, css) => {
  if (!html.includes(css)) throw new Error(`the page lacks a style of its parts: ${css.slice(0, 80)}`);
  return html.replace(css, () => "");
}, filled.replaceAll("<!>", ""));
const later = smallStyle(ofParts.join("\n"));
const laterFile = `parts-${contentHash(later)}.css`;
writeFileSync(join(stage, laterFile), later);
writeFileSync(join(stage, "index.html"), smallPage(first).replace("<html ", `<html data-styles-of-parts="${laterFile}" `));
