// Leaves out of scripts and styles what only their readers need.
import { transformSync } from "esbuild";

const OPTIONS = { minify: true, target: "esnext", charset: "utf8", legalComments: "none" };

/** A module, with short names inside. */
export const script = (text) => transformSync(text, { ...OPTIONS, loader: "js", format: "esm" }).code;

/** A style sheet. */
export const style = (css) => transformSync(css, { ...OPTIONS, loader: "css" }).code.trim();

/** A page with the styles and scripts that stand in it. */
export const page = (html) =>
  html
    .replace(/(<style[^>]*>)([^]*?)(<\/style>)/g, (_, open, css, close) => open + style(css) + close)
    .replace(/(<script>)([^]*?)(<\/script>)/g, (_, open, code, close) => open + transformSync(code, { ...OPTIONS, loader: "js" }).code.trim() + close);
