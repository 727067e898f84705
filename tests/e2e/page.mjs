// A static file server for dist/ and a headless Chromium, for the end-to-end tests.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import sirv from "sirv";

export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Every view but the estimate. */
export const VIEWS = [
  "hardware", "savings", "goal", "outlook", "compare", "changes", "life", "api", "published", "measured", "model", "textbook",
  "laboratory", "sources",
];

/** Answers with the file in brotli, as a file host for the public does; each is compressed once. */
function compressed(files, dist) {
  const known = new Map();
  const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".csv": "text/csv" };
  return (request, response, missing) => {
    const name = request.url.split("?")[0].slice(1) || "index.html";
    const type = TYPES[extname(name)];
    if (!type || !existsSync(join(dist, name))) return files(request, response, missing);
    if (!known.has(name)) known.set(name, brotliCompressSync(readFileSync(join(dist, name))));
    response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "max-age=600" }).end(known.get(name));
  };
}

/** What `_headers` says for each path of a folder, as hosts read it. */
function rulesOf(dist) {
  const blocks = readFileSync(join(dist, "_headers"), "utf8").trim().split("\n\n");
  return blocks.map((block) => {
    const [path, ...lines] = block.split("\n");
    const headers = lines.map((line) => line.trim().match(/^([^:]+): (.+)$/).slice(1));
    return { fits: (name) => path === name || path === "/*", headers };
  });
}

/** Serves dist/ or another folder with a page below a path, as a file host would, and opens a browser; with `headers` it
 * sends what `_headers` says. With `shared`, pages of
 * other origins may load scripts and the engine. `unplug` ends the server, `close` both. */
export async function start(folder = "/some/folder/", { brotli = false, dist = DIST, headers = false, shared = false } = {}) {
  const plain = sirv(dist, { dev: true });
  const files = brotli ? compressed(plain, dist) : plain;
  const rules = headers ? rulesOf(dist) : [];
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    if (!request.url.startsWith(folder)) {
      response.writeHead(404).end();
      return;
    }
    if (shared) response.setHeader("access-control-allow-origin", "*");
    request.url = request.url.slice(folder.length - 1);
    for (const { fits, headers } of rules) {
      if (fits(request.url.split("?")[0])) for (const [name, value] of headers) response.appendHeader(name, value);
    }
    files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    address: origin + folder,
    origin,
    browser,
    unplug() {
      server.close();
      server.closeAllConnections();
    },
    async close() {
      await browser.close();
      this.unplug();
    },
  };
}

/** A page in a fresh context, by default without a worker that keeps files. Console errors, failed and foreign requests
 * are collected in `faults`. `init` are functions that run before the page. */
export async function open(site, query = "", options = {}) {
  const { storage, init = [], ...context } = options;
  const usual = { locale: "en-US", viewport: { width: 1280, height: 900 }, serviceWorkers: "block" };
  const fresh = await site.browser.newContext({ ...usual, ...context });
  const page = await fresh.newPage();
  page.faults = [];
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("requestfailed", (request) => {
    // What is still under way when a page is left is no fault.
    const { errorText } = request.failure();
    if (errorText !== "net::ERR_ABORTED") page.faults.push(`${errorText}: ${request.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    // What the page has made itself goes nowhere.
    const own = url.startsWith(site.origin) || url.startsWith(`blob:${site.origin}`) || url.startsWith("data:");
    if (!own) page.faults.push(`foreign: ${url}`);
  });
  if (storage !== undefined) {
    await page.addInitScript((text) => localStorage.setItem("dayburn", text), storage);
  }
  for (const script of init) await page.addInitScript(script);
  await page.goto(site.address + query);
  await ready(page);
  return page;
}

/** The page has taken the place of the first screen of index.html, its form is drawn, and the details have arrived and
 * are drawn. */
export const ready = (page) =>
  page.waitForFunction(
    () =>
      !document.getElementById("skeleton") &&
      document.querySelector(".form:not([aria-busy])") &&
      document.querySelector(".details > .sections:not([aria-busy])"),
  );

/** The value of a quantity in base units, as its data element has it. */
export async function value(page, id) {
  return Number(await page.locator(`data[data-quantity=${id}]`).first().getAttribute("value"));
}

/** The text field of an input. */
export const field = (page, id) => page.locator(`#field-${id}`);
