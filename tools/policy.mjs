// The Content-Security-Policy of an HTML file: what it may run and load. It forbids all inline scripts and styles but
// those that stand in the file, known by their hashes.
import { createHash } from "node:crypto";

/** Hashes of the scripts or styles that stand in a file, as a policy has them. */
function inline(html, tag) {
  const texts = html.matchAll(new RegExp(`<${tag}(?![^>]*\\s(?:src=|type="application/json"))[^>]*>([^]*?)</${tag}>`, "g"));
  return [...texts].map(([, text]) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`).join("");
}

/** The policy that stands in a file. */
const own = (html) => html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1];

/** The policy of a file, in the words that fit a header and a `meta` element alike: its own, where it has one. */
export function policy(html) {
  return own(html) ?? [
    "default-src 'none'",
    // Without 'wasm-unsafe-eval' no WebAssembly is compiled; JavaScript may not be made from text even so.
    `script-src 'self' 'wasm-unsafe-eval'${inline(html, "script")}`,
    `style-src 'self'${inline(html, "style")}`,
    // data: and blob: for pictures that the page itself draws.
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The file with its policy as the first thing that it says, for hosts that send no headers. */
export function withPolicy(html) {
  const attribute = html.replace(/<!--[^]*?-->/g, "").match(/<[a-z][^>]*\s(style|on[a-z]+)=[^>]*>/i);
  if (attribute) throw new Error(`the policy of the page forbids an attribute: ${attribute[0].slice(0, 200)}`);
  if (own(html)) return html;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`;
  const charset = '<meta charset="utf-8">';
  if (!html.includes(charset)) throw new Error("a page begins with its charset");
  return html.replace(charset, `${charset}\n  ${meta}`);
}
