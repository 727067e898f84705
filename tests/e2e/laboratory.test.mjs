// The laboratory: the network trains in the page, follows what it is asked, and puts its optimizer into the scenario.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { open, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const title = (page) => page.locator("h1.view-title").innerText();
/** The run is done, and the time of a step is known. */
const trained = (page) =>
  page.waitForFunction(() => /that rate GPT-3|照此速率/.test(document.querySelector("h1.view-title")?.textContent ?? ""), null, { timeout: 30000 });
const compared = (page) =>
  page.waitForFunction(() => [...document.querySelectorAll(".lab-six tbody tr")].every((row) => !row.textContent.includes("–")), null, { timeout: 30000 });

test("the article's network learns three rows, and the finding stands in the title", async () => {
  const page = await open(site, "?view=laboratory&lang=en");
  await trained(page);
  assert.match(await title(page), /^641 parameters learn three rows in \d.*s; at that rate GPT-3 would take this machine \d.* years$/);
  assert.ok((await page.title()).startsWith(await title(page)));
  assert.match(await page.locator(".lab-status").innerText(), /Done: 100 epochs/);
  // Three rows are right, the fourth is not.
  const rows = page.locator("#answers table").first().locator("tbody tr");
  assert.equal(await rows.count(), 8);
  for (const at of [0, 1, 2]) assert.match(await rows.nth(at).innerText(), /✓/);
  assert.match(await rows.nth(3).innerText(), /\(1, 1, 1\).*✗/s);
  assert.match(await page.locator("#layers tbody").innerText(), /641/);
  assert.ok((await page.locator(".figure-loss svg path").count()) >= 3);
  await compared(page);
  assert.equal(await page.locator(".lab-six tbody tr").count(), 6);
  assert.match(await page.locator("#work").innerText(), /3\.14\s*×\s*10²³/);
  assert.deepEqual(page.faults, []);
});

test("in Chinese too", async () => {
  const page = await open(site, "?view=laboratory&lang=zh");
  await trained(page);
  assert.match(await title(page), /^641 个参数用 .+学会三行数据；照此速率，用本机训练 GPT-3 要 .+年$/);
  assert.deepEqual(page.faults, []);
});

test("what is asked stands in the link, can be changed and taken back", async () => {
  const page = await open(site, "?view=laboratory&ask=optimizer:sgd;rate:0.1;epochs:50&lang=en");
  assert.equal(await page.locator("#lab-optimizer").inputValue(), "sgd");
  assert.equal(await page.locator("#lab-rate").inputValue(), "0.1");
  await trained(page);
  assert.match(await page.locator(".lab-status").innerText(), /Done: 50 epochs/);
  await page.locator("#lab-epochs").fill("80");
  await page.locator("#lab-epochs").press("Enter");
  await page.waitForURL(/epochs:80/);
  await page.locator(".lab-status", { hasText: /80/ }).waitFor();
  await page.getByRole("button", { name: "As in the article" }).click();
  await page.waitForURL((url) => !url.search.includes("ask"));
  assert.equal(await page.locator("#lab-optimizer").inputValue(), "adam");
  assert.deepEqual(page.faults, []);
});

test("a long run is stopped where it is, and runs again", async () => {
  const page = await open(site, "?view=laboratory&ask=epochs:100000;batch:1&lang=en");
  await page.waitForFunction(() => Number(document.querySelector(".lab-progress")?.value) > 0);
  await page.getByRole("button", { name: "Stop" }).click();
  assert.match(await page.locator(".lab-status").innerText(), /Stopped after epoch [\d,]+ of 100,000/);
  await page.getByRole("button", { name: "Run again" }).click();
  await page.getByRole("button", { name: "Stop" }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("what cannot be read is told, kept in its field, and the run is that of the article", async () => {
  const page = await open(site, "?view=laboratory&ask=optimizer:adamw;rate:fast;epochs:0;speed:3&lang=en");
  await trained(page);
  const text = await page.locator(".lab-settings").innerText();
  assert.match(text, /adamw.? is not one of the six/);
  assert.match(text, /Learning rate: .?fast.? is not a number. Try 0.01/);
  assert.match(text, /Epochs: .?0.? lies outside 1 to 100,000/);
  assert.match(text, /nothing called .?speed.?/);
  assert.equal(await page.locator("#lab-rate").inputValue(), "fast");
  assert.match(page.url(), /rate:fast/);
  assert.deepEqual(page.faults, []);
});

test("an optimizer goes into the scenario, and comes back", async () => {
  const page = await open(site, "?view=laboratory&lang=en");
  await compared(page);
  await page.getByRole("button", { name: "Use Adagrad in your scenario's training" }).click();
  assert.match(await page.locator(".toast").innerText(), /now uses Adagrad/);
  await page.waitForURL(/optimizer=adagrad/);
  await page.locator(".toast button").first().click();
  await page.waitForURL((url) => !url.search.includes("optimizer=adagrad"));
  await page.getByRole("button", { name: "Adadelta", exact: true }).click();
  await page.waitForURL(/ask=optimizer:adadelta/);
  assert.deepEqual(page.faults, []);
});

test("it fits 320 pixels and axe finds nothing", async () => {
  for (const lang of ["en", "zh"]) {
    const page = await open(site, `?view=laboratory&ask=rate:fast&lang=${lang}`, { viewport: { width: 320, height: 800 } });
    await trained(page);
    await compared(page);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${lang}: ${wide} pixels too wide at ${width}`);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(site, `?view=laboratory&ask=rate:fast&lang=${lang}`, { colorScheme });
      await trained(page);
      await compared(page);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      });
      assert.deepEqual(found, [], `${lang} ${colorScheme}`);
      if (lang === "zh") {
        assert.doesNotMatch(await page.locator("main:visible").innerText(), /\b(the|loss|accuracy|training|epochs?|steps?|years?)\b/);
      }
      await page.context().close();
    }
  }
});
