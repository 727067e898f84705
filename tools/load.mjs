// `make bench`, third part: how the page loads. Bytes in brotli, times on a slow connection and a slow processor, and
// what Lighthouse says.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CHROMIUM, start } from "../tests/e2e/page.mjs";
import { median, sorted, table } from "./rounds.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);

// Slow 4G as Lighthouse has it, applied to the connection itself.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };
const SLOWER = 4;

/** One visit with an empty cache: bytes until the answer has its range, and when what was there. */
async function visit(site) {
  const context = await site.browser.newContext({ locale: "en-US", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const names = new Map();
  const files = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, response.url.split("/").pop() || "index.html"));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => files.set(names.get(requestId), encodedDataLength));
  await page.addInitScript(() => {
    globalThis.load = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.load.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const watch = () => {
      // The page has taken over and answers: the skeleton is gone.
      if (document.body && !document.getElementById("skeleton") && document.querySelector("#row-daily_users input")) globalThis.load.usable = performance.now();
      else requestAnimationFrame(watch);
    };
    watch();
  });
  await page.goto(site.address, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.load.usable, undefined, { timeout: 60_000 });
  const first = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  const found = await page.evaluate(() => ({
    ...globalThis.load,
    painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  }));
  await context.close();
  return { ...found, first, files };
}

const site = await start("/", { brotli: true });
try {
  const visits = [];
  for (let round = 0; round < ROUNDS; round++) visits.push(await visit(site));
  const all = [...visits[0].files.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log("\nLoading on slow 4G with a processor four times slower, 360 px wide");
  const both = (name, digits) => {
    const times = sorted(visits.map((visit) => visit[name]));
    return [median(times).toFixed(digits), times.at(-1).toFixed(digits)];
  };
  table([
    ["", "median", "most"],
    ["first content, ms", ...both("painted", 0)],
    ["usable, ms", ...both("usable", 0)],
    ["layout shift", ...both("shift", 4)],
    ["bytes until usable", ...both("first", 0)],
    ["bytes in all", all, ""],
  ]);
  table([["file", "bytes"], ...[...visits[0].files].toSorted((a, b) => b[1] - a[1])]);

  console.log("\nLighthouse, its default telephone");
  const rows = [["", "performance", "accessibility", "best practices", "SEO"]];
  for (const query of ["?lang=en", "?lang=zh"]) {
    const flags = ["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"];
    const options = { env: { ...process.env, CHROME_PATH: CHROMIUM }, maxBuffer: 1e9 };
    const { stdout } = await promisify(execFile)("lighthouse", [site.address + query, ...flags], options);
    const { audits, categories } = JSON.parse(stdout);
    rows.push([query, ...["performance", "accessibility", "best-practices", "seo"].map((id) => Math.round(100 * categories[id].score))]);
    for (const { id, title, score, displayValue } of Object.values(audits)) {
      if (score !== null && score < 0.9) console.log(`  ${query} ${id}: ${title} ${displayValue ?? ""}`);
    }
  }
  table(rows);
} finally {
  await site.close();
}
