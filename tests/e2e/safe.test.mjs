// Nothing runs and nothing is loaded but what the page brought along; and any file host will do.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DIST, VIEWS, field, open, start, value } from "./page.mjs";

const PUBLISHED = 25e6 / 36;

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

/** Writes down what the policy has refused. */
const watchPolicy = () => {
  globalThis.refused = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    globalThis.refused.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
};

test("the policy is in force: what is put into the page does not run", async () => {
  const page = await open(site, "?lang=en", { init: [watchPolicy] });
  const ran = await page.evaluate(async () => {
    globalThis.ran = [];
    const add = (name, attributes, text = "") => {
      const element = Object.assign(document.createElement(name), { textContent: text });
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    add("script", {}, "ran.push('inline script')");
    add("script", { src: "data:text/javascript,ran.push('script from data')" });
    add("style", {}, "body { outline: 7px solid red }");
    add("button", { onclick: "ran.push('handler')" }).click();
    add("a", { href: "javascript:ran.push('address')" }).click();
    const styled = add("p", { style: "outline: 9px solid red" });
    add("iframe", { src: "https://example.org/" });
    add("img", { src: "https://example.org/x.png" });
    add("form", { action: "https://example.org/" }).submit();
    // Later, since what a test tool evaluates may do so.
    setTimeout(() => {
      try {
        globalThis.eval("ran.push('eval')");
      } catch {
        // As it should be.
      }
    });
    await fetch("https://example.org/").catch(() => {});
    await new Promise((done) => setTimeout(done, 100));
    if (getComputedStyle(document.body).outlineWidth === "7px") globalThis.ran.push("style element");
    if (getComputedStyle(styled).outlineWidth === "9px") globalThis.ran.push("style attribute");
    return globalThis.ran;
  });
  assert.deepEqual(ran, []);
  const wanted = ["script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "script-src", "frame-src", "img-src", "connect-src", "form-action"];
  const directives = () => page.evaluate(() => globalThis.refused.map((line) => line.split(" ")[0]));
  // The browser tells of each when it comes to it: five seconds are enough.
  let refused = await directives();
  for (let round = 0; round < 50 && !wanted.every((directive) => refused.includes(directive)); round++) {
    await page.waitForTimeout(100);
    refused = await directives();
  }
  for (const directive of wanted) {
    assert.ok(refused.includes(directive), `${directive} is not among ${refused}`);
  }
});

/** Opens every disclosure and menu, also those that an open one would cover. */
const openAll = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.open = true;
  });

/** What a reader can do with the estimate without typing much: disclosures, tips, exports, sharing, paper. */
async function useEstimate(page) {
  await page.goto(`${site.address}?preset=chatgpt-2025&lang=en&open=step_time&daily_users=150M..260M`);
  await page.locator("#derivation math").first().waitFor();
  await openAll(page);
  for (const place of await page.locator("figure:visible > .chart-place").all()) await place.hover();
  for (const button of await page.locator(".take-along button").all()) {
    await Promise.all([page.waitForEvent("download"), button.click()]);
  }
  await field(page, "daily_users").fill("lots");
  await field(page, "daily_users").press("Enter");
  await page.locator("#field-gpu").click();
  await page.locator(".picker-list").waitFor();
  await page.keyboard.press("Escape");
  for (const button of await page.locator(".themes button:visible").all()) await button.click();
  await page.locator(".share-button").click();
  await page.locator("dialog[open], .share-said").first().waitFor();
  await page.keyboard.press("Escape");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".steps").waitFor();
}

test("a walk through everything asks no other host and breaks no policy", async () => {
  const page = await open(site, "?lang=en", { serviceWorkers: "allow", init: [watchPolicy] });
  const asked = [];
  // Those of the worker too.
  page.context().on("request", (request) => asked.push(request.url()));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await useEstimate(page);
  for (const lang of ["en", "zh"]) {
    for (const view of VIEWS) {
      await page.goto(`${site.address}?view=${view}&lang=${lang}&b=a&b.gpu=b200-sxm`);
      await page.locator("main.view h1").waitFor();
      if (view === "measured") await page.locator(".source-cell").first().waitFor();
      await openAll(page);
    }
  }
  assert.ok(asked.length > 20, `${asked.length} requests`);
  assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== site.origin), []);
  // What the policy refuses is an error in the console.
  assert.deepEqual(page.faults, []);
});

test("the headers of _headers hold: kept for good or asked again, of the right type, framed by whom it may be", async () => {
  const hosted = await start("/", { headers: true });
  const host = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><iframe src="${hosted.address}${request.url.slice(1)}" width="800" height="600"></iframe>`);
  });
  try {
    await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
    const page = await open(hosted, "?preset=chatgpt-2023&lang=en", { init: [watchPolicy] });
    assert.equal(await value(page, "cost_per_day"), PUBLISHED);
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    const types = { wasm: "application/wasm", js: "text/javascript", svg: "image/svg+xml" };
    for (const name of names) {
      const { headers } = await fetch(name);
      const type = types[name.split(".").at(-1)];
      if (type) assert.equal(headers.get("content-type").split(";")[0], type, name);
      assert.equal(headers.get("cache-control"), /-[0-9a-f]{16}[._]/.test(name) ? "public, max-age=31536000, immutable" : "no-cache", name);
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("access-control-allow-origin"), "*");
    }
    const { headers } = await fetch(hosted.address);
    assert.equal(headers.get("cache-control"), "no-cache");
    assert.match(headers.get("content-security-policy"), /^default-src 'none'; .*; frame-ancestors 'self'$/);
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
    assert.deepEqual(page.faults, []);

    const framed = await hosted.browser.newPage();
    const refusal = framed.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
    await framed.goto(`http://127.0.0.1:${host.address().port}/`);
    await refusal;
    assert.equal(await framed.frames()[1].locator(".headline").count(), 0);
  } finally {
    await hosted.close();
    host.close();
  }
});

test("any file server will do, in any folder: Python's", async () => {
  const root = mkdtempSync(join(tmpdir(), "dayburn-host-"));
  mkdirSync(join(root, "a", "b"), { recursive: true });
  symlinkSync(DIST, join(root, "a", "b", "c"));
  const server = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", root], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [said] = await new Promise((heard) => server.stdout.once("data", (bytes) => heard([bytes.toString()])));
    const origin = `http://127.0.0.1:${said.match(/port (\d+)/)[1]}`;
    const hosted = { ...site, origin, address: `${origin}/a/b/c/` };
    const page = await open(hosted, "?preset=chatgpt-2023&lang=en", { serviceWorkers: "allow" });
    assert.equal(await value(page, "cost_per_day"), PUBLISHED);
    for (const view of VIEWS) {
      await page.goto(`${hosted.address}?view=${view}&lang=en`);
      await page.locator("main.view h1").waitFor();
      if (view === "measured") await page.locator(".source-cell").first().waitFor();
    }
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    assert.equal(scope, hosted.address);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  } finally {
    server.kill();
    rmSync(root, { recursive: true });
  }
});
