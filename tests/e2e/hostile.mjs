// The hostile corpus of tests/hostile, and what a page must look like after it.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(`../hostile/${name}.json`, import.meta.url)));

/** A case, written out: its text, a part of it many times, its end. */
const written = ({ name, text, repeat, after }) => ({
  name,
  text: text + (repeat ? repeat.text.repeat(repeat.times) : "") + (after ?? ""),
});

export const [TEXTS, LINKS, CONFIGS, STORAGE, FILES] = ["texts", "links", "configs", "storage", "files"].map((name) =>
  read(name).map(written),
);

/** What JSON cannot hold stands here. */
export const MESSAGES = [...read("messages"), { app: "dayburn", v: 1, id: "x", height: NaN }, { app: "dayburn", v: 1, id: "x", height: Infinity }, undefined, 5n];

/** The keys of a link that a hostile text is put into, all at once. */
const KEYS = [
  "preset", "name", "gpu", "model", "serving", "day_shape", "daily_users", "output_tokens", "gpu_hour_price", "cost_per_day",
  "lang", "currency", "view", "ask", "open", "seed", "limit", "plan", "v", "result", "made", "result_v", "frozen", "colour", "b", "b.gpu",
  "b.name", "b.daily_users", "c.preset", "c.colour", "show", "controls", "theme", "accent", "bg",
];

const short = TEXTS.filter(({ text }) => text.length <= 20_000);
const long = TEXTS.filter(({ text }) => text.length > 20_000);

/** A text in all keys, and as a key itself. */
const everywhere = (escape) => ({ name, text }) => {
  const value = escape(text);
  return { name, text: [...KEYS.map((key) => `${key}=${value}`), `${value}=1`, `b.${value}=${value}`].join("&") };
};

/** Every text in every key; escaped, and as it is: a browser escapes what cannot stand in an address. */
export const ALL_LINKS = [
  ...short.map(everywhere(encodeURIComponent)),
  ...short.map(everywhere((text) => text.replaceAll("#", "%23"))).map(({ name, text }) => ({ name: `${name}, as it is`, text })),
  ...long.map(({ name, text }) => ({ name, text: `name=${text}&daily_users=${text}` })),
  ...LINKS,
];

/** Every text, each link with another one in each key. */
export const MIXED_LINKS = [
  ...Array.from({ length: 16 }, (_, row) => ({
    name: `texts from the ${row * 5}th on`,
    text: KEYS.map((key, column) => `${key}=${encodeURIComponent(short[(row * 5 + column) % short.length].text)}`).join("&"),
  })),
  ...LINKS,
];

/** Runs in every frame before anything else: what nobody may call, and what nobody may change. */
export function canary() {
  globalThis.ran = [];
  globalThis.canary = () => globalThis.ran.push("canary");
  for (const name of ["alert", "confirm", "prompt"]) {
    globalThis[name] = () => globalThis.ran.push(name);
  }
}

/** Runs in a page or frame: what is wrong with it, in words; nothing where all is well. */
export function wrong(least) {
  const faults = [...globalThis.ran];
  if (document.visibilityState === "hidden") faults.push("hidden");
  if (document.body.innerText.trim().length < least) faults.push(`blank: ${document.body.innerText.slice(0, 80)}`);
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["object", "embed", "base", "applet", "animate", "foreignobject", "mglyph"].includes(name.toLowerCase())) faults.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on")) faults.push(`${name} has ${attribute}`);
      if (attribute === "srcdoc") faults.push(`${name} has ${attribute}`);
      if (["href", "src", "action", "formaction", "xlink:href"].includes(attribute) && /^[\s\0-\x1f]*(javascript|vbscript|data:text)/i.test(value)) {
        faults.push(`${name} has ${attribute}=${value.slice(0, 40)}`);
      }
    }
  }
  if ({}.polluted !== undefined || {}.x !== undefined) faults.push("the prototype of all objects has changed");
  return faults;
}

/** Runs in the page: shows each link as the browser's history would, and looks at the page after each. */
export async function visit({ cases, suffix, least }) {
  const look = globalThis.wrong;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const faults = [];
  for (const [at, { name, text }] of cases.entries()) {
    // Browsers take so many addresses in a while and leave out the rest.
    while (location.hash !== `#${at}`) {
      history.replaceState(null, "", `?${text.replace(/^\?/, "")}&${suffix}#${at}`);
      if (location.hash !== `#${at}`) await new Promise((next) => setTimeout(next, 500));
    }
    dispatchEvent(new PopStateEvent("popstate"));
    await frame();
    await frame();
    faults.push(...look(least).map((fault) => `${name}: ${fault}`));
    globalThis.ran.length = 0;
    if (faults.length > 20) break;
  }
  return faults;
}
