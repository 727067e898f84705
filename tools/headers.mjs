// `_headers`: what a host that reads such a file (Netlify, Cloudflare Pages) sends with each file.
import { policy } from "./policy.mjs";

/** Whether the contents of a file are in its name: it never changes, so a browser may keep it for good. */
export const isHashed = (name) => /-[0-9a-f]{8,}[._]/.test(name);

/** Which pages may show an HTML file in a frame: embeds any, the page itself only its own. */
const ancestors = (name) => (name.startsWith("embed") ? "*" : "'self'");

/** The text of `_headers`. Two rules that match one file never name the same header: hosts would send both. */
export function headers(files, html) {
  // Embeds load script and engine from pages of other origins; nothing here is secret.
  const rules = [["/*", ["X-Content-Type-Options: nosniff", "Access-Control-Allow-Origin: *"]]];
  for (const name of files) {
    const own = [`Cache-Control: ${isHashed(name) ? "public, max-age=31536000, immutable" : "no-cache"}`];
    if (name.endsWith(".wasm")) own.push("Content-Type: application/wasm");
    if (name.endsWith(".html")) own.push(`Content-Security-Policy: ${policy(html(name))}; frame-ancestors ${ancestors(name)}`);
    rules.push([`/${name}`, own]);
    // Such hosts answer to the name without its ending too.
    if (name.endsWith(".html")) rules.push([`/${name.replace(/(index)?\.html$/, "")}`, own]);
  }
  return rules.map(([path, own]) => [path, ...own.map((line) => `  ${line}`), ""].join("\n")).join("\n");
}
