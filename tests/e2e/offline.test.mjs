// After one visit the page works without a network; a newer version comes as a whole, says so, and mixes with no other.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { contentHash, versionOf, withFiles } from "../../tools/offline.mjs";
import { CHROMIUM, DIST, FLAGS, VIEWS, open, ready, start } from "./page.mjs";

const WORKER = new URL("../../public/service-worker.js", import.meta.url);
const MISSING = /could not be (loaded|read)|未能加载|无法读取/;

/** A copy of dist/ that a test may change, served; all ends with the test. */
async function served(t) {
  const dist = mkdtempSync(join(tmpdir(), "dayburn-dist-"));
  cpSync(DIST, dist, { recursive: true });
  const site = await start("/some/folder/", { dist });
  t.after(async () => {
    await site.close();
    rmSync(dist, { recursive: true });
  });
  return { dist, site };
}

const visit = (site, query, options) => open(site, query, { serviceWorkers: "allow", ...options });

/** The worker has all files and answers for this page. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((changed) => navigator.serviceWorker.addEventListener("controllerchange", changed, { once: true }));
  });

const versionIn = (page) => page.evaluate(() => document.documentElement.dataset.version);
const caches = (page) => page.evaluate(() => globalThis.caches.keys());

/** Another build in the place of the first: its rows are one less. `whole` says whether what it lists is what is there. */
function deploy(dist, { whole = true } = {}) {
  const read = (name) => readFileSync(join(dist, name));
  const old = readdirSync(dist).find((name) => name.startsWith("throughput-"));
  const rows = read(old).toString().trimEnd().split("\n").slice(0, -1).join("\n");
  const named = `throughput-${contentHash(rows)}.csv`;
  renameSync(join(dist, old), join(dist, named));
  writeFileSync(join(dist, named), rows);
  const files = readdirSync(dist).filter((name) => !["_headers", "service-worker.js", "og.png"].includes(name));
  const version = versionOf(files, read);
  const html = read("index.html").toString().replaceAll(old, named).replace(/data-version="[^"]*"/, `data-version="${version}"`);
  writeFileSync(join(dist, "index.html"), html);
  writeFileSync(join(dist, "service-worker.js"), withFiles(readFileSync(WORKER, "utf8"), version, files, read));
  if (!whole) writeFileSync(join(dist, named), `${rows}\n`);
  return version;
}

/** The reader comes back to the page, which looks for a newer one. */
const comeBack = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("after one visit every view works in both languages without a network", async (t) => {
  const { site } = await served(t);
  const first = await visit(site, "?preset=chatgpt-2023");
  await kept(first);
  site.unplug();
  await assert.rejects(fetch(site.address));
  const page = await first.context().newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  for (const lang of ["en", "zh"]) {
    await page.goto(`${site.address}?preset=chatgpt-2023&lang=${lang}`);
    await ready(page);
    assert.match(await page.locator(".answer").innerText(), lang === "en" ? /\$694,444/ : /69\.4+\s万美元/);
    await page.locator("data[data-quantity=cost_per_day] button").first().click();
    assert.ok((await page.locator("#derivation math").count()) >= 3);
    for (const view of VIEWS) {
      await page.goto(`${site.address}index.html?view=${view}&lang=${lang}`);
      await page.locator("main.view h1").waitFor();
      assert.equal(await page.getByText(MISSING).count(), 0, `${view} ${lang}`);
    }
    await page.goto(`${site.address}?view=measured&lang=${lang}`);
    await page.locator(".source-cell").first().waitFor();
  }
  assert.deepEqual(errors, []);
});

test("a newer version arrives beside the old one, says so, and takes over as a whole", async (t) => {
  const { dist, site } = await served(t);
  const page = await visit(site, "?lang=en");
  await kept(page);
  const old = await versionIn(page);
  const version = deploy(dist);
  assert.notEqual(version, old);
  await comeBack(page);
  const box = page.locator(".toast.version");
  await box.waitFor();
  assert.match(await box.innerText(), /A new version is ready\.\s*Reload/);
  // The other tab has the newer version already and need not be told; the old one goes on with its own rows, which the
  // host has no more.
  const other = await page.context().newPage();
  await other.goto(`${site.address}?view=measured&lang=zh`);
  await other.getByText(/^470 次实测/).first().waitFor();
  assert.equal(await versionIn(other), version);
  assert.equal(await other.locator(".toast.version").count(), 0);
  await page.getByRole("button", { name: "Evidence" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "How accurate is it?" }).click();
  await page.getByText(/of 471 measured runs/).first().waitFor();
  assert.equal((await caches(page)).length, 2);

  await Promise.all([page.waitForEvent("load"), box.getByRole("button", { name: "Reload" }).click()]);
  await page.getByText(/of 470 measured runs/).first().waitFor();
  assert.equal(await versionIn(page), version);
  assert.equal(await page.locator(".toast.version").count(), 0);
  assert.deepEqual((await caches(page)).map((name) => name.split(" ").at(-1)), [version]);
  site.unplug();
  await page.reload();
  await page.getByText(/of 470 measured runs/).first().waitFor();
  assert.equal(await versionIn(page), version);
});

test("the box speaks Chinese and can be closed", async (t) => {
  const { dist, site } = await served(t);
  const page = await visit(site, "?lang=zh", { viewport: { width: 360, height: 740 } });
  await kept(page);
  deploy(dist);
  await comeBack(page);
  const box = page.locator(".toast.version");
  await box.waitFor();
  assert.match(await box.innerText(), /新版本已就绪。\s*重新加载/);
  await box.getByRole("button", { name: "关闭" }).click();
  assert.equal(await box.count(), 0);
});

test("where the newer version is open alone, it takes over unasked", async (t) => {
  const { dist, site } = await served(t);
  const page = await visit(site, "?lang=en");
  await kept(page);
  const version = deploy(dist);
  await page.reload();
  await ready(page);
  assert.equal(await versionIn(page), version);
  await page.waitForFunction(async (version) => (await caches.keys()).every((name) => name.endsWith(version)), version);
  assert.equal(await page.locator(".toast.version").count(), 0);
});

test("a version of which a file is another one is never taken", async (t) => {
  const { dist, site } = await served(t);
  const page = await visit(site, "?lang=en");
  await kept(page);
  const old = await versionIn(page);
  deploy(dist, { whole: false });
  const states = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((found) => registration.addEventListener("updatefound", () => found(registration.installing)));
    registration.update().catch(() => {});
    const worker = await found;
    await new Promise((gone) => worker.addEventListener("statechange", () => worker.state === "redundant" && gone()));
    return { waiting: registration.waiting, active: registration.active.state };
  });
  assert.deepEqual(states, { waiting: null, active: "activated" });
  site.unplug();
  await page.reload();
  await ready(page);
  assert.equal(await versionIn(page), old);
});

test("no worker inside a frame", async (t) => {
  const { dist, site } = await served(t);
  writeFileSync(join(dist, "host.html"), '<!doctype html><iframe src="index.html" width="800" height="600"></iframe>');
  // Nothing waits, and what is registered is written down.
  const init = () => {
    const { setTimeout } = globalThis;
    globalThis.asked = 0;
    globalThis.setTimeout = (act, after, ...rest) => setTimeout(act, after >= 2000 ? 0 : after, ...rest);
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error(`asked ${(globalThis.asked += 1)}`));
  };
  const context = await site.browser.newContext({ locale: "en-US" });
  await context.addInitScript(init);
  const asked = async (address) => {
    const page = await context.newPage();
    await page.goto(address);
    const frame = page.frames().at(-1);
    await ready(frame);
    await frame.waitForFunction(() => document.querySelectorAll(".toasts").length === 2);
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    return frame.evaluate(() => globalThis.asked);
  };
  assert.equal(await asked(site.address), 1);
  assert.equal(await asked(`${site.address}host.html`), 0);
});

test("the page can be installed", async (t) => {
  const { site } = await served(t);
  const folder = mkdtempSync(join(tmpdir(), "dayburn-profile-"));
  const context = await chromium.launchPersistentContext(folder, { executablePath: CHROMIUM, args: FLAGS, headless: true });
  t.after(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await ready(page);
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.match(JSON.parse(data).name, /^Dayburn/);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
});
