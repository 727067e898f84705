// Screenshots of the built page for looking at: widths, languages and themes. `node tools/shots.mjs [query ...]`
// writes into shots/; with --readme it writes the picture of the README and the one that previews of links show.
import { mkdirSync } from "node:fs";
import { open, start } from "../tests/e2e/page.mjs";

const readme = process.argv.includes("--readme");
const queries = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const site = await start();

// Question, answer and chances alone.
const PREVIEW = `
  .bar > :not(.brand), .presets, .inputs, .details, .notices, .bottom-bar, .footer, .ways, .unit-row, .pin, .answer .switch, .table-behind {
    display: none !important;
  }
  .bar, .sheet { width: 860px !important; }
  .sheet > h1 { margin-top: 20px; }`;

async function shot(path, query, options, fullPage, style = "") {
  // The policy of the page lets no style in.
  const page = await open(site, query, { bypassCSP: true, ...options });
  // A stand-in for the system fonts of readers, where it is installed.
  await page.addStyleTag({ content: `:root{--font:Inter,"Noto Sans CJK SC",system-ui,sans-serif !important}${style}` });
  await page.waitForTimeout(300);
  await page.screenshot({ path, fullPage });
  if (page.faults.length) console.log(path, page.faults);
  await page.context().close();
}

if (readme) {
  mkdirSync("docs", { recursive: true });
  const viewport = { width: 1280, height: 1000 };
  await shot("docs/page.png", "?preset=chatgpt-2023&lang=en", { viewport, deviceScaleFactor: 1 }, false);
  const small = { width: 960, height: 504 };
  await shot("public/og.png", "?lang=en", { viewport: small, deviceScaleFactor: 1.25 }, false, PREVIEW);
} else {
  mkdirSync("shots", { recursive: true });
  for (const query of queries.length ? queries : [""]) {
    const name = query.replace(/[^a-z0-9]+/gi, "-").slice(0, 40) || "default";
    for (const lang of ["en", "zh"]) {
      for (const colorScheme of ["light", "dark"]) {
        for (const [width, scale] of [[1280, 1], [360, 2]]) {
          // Each language once in each theme: English light and Chinese dark on both widths, the rest on the desktop.
          if (width === 360 && (lang === "en") !== (colorScheme === "light")) continue;
          const options = { viewport: { width, height: 900 }, colorScheme, deviceScaleFactor: scale };
          const joined = `?${query}${query ? "&" : ""}lang=${lang}`;
          await shot(`shots/${name}-${lang}-${colorScheme}-${width}.png`, joined, options, true);
        }
      }
    }
  }
}
await site.close();
