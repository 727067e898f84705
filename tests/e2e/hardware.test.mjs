// Hardware is ranked, a row is used and taken back, and the link says what was asked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, start, value } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const rows = (page) => page.locator(".ranking-table > tbody:first-of-type > tr");
const costs = (page) => rows(page).locator("data").evaluateAll((all) => all.map((data) => Number(data.value)));
const ranked = (page) => page.waitForSelector(".ranking-table > tbody:first-of-type > tr");
/** All samples are done. */
const settled = (page) => page.waitForFunction(() => /512 of 512|512 个样本中的 512/.test(document.querySelector(".hardware-notes")?.textContent ?? ""), null, { timeout: 60000 });

test("the finding is the title, in both languages", async () => {
  for (const [lang, says] of [["en", /in \w+.* is the cheapest that meets your targets/], ["zh", /满足目标的最便宜选择/]]) {
    const page = await open(site, `?view=hardware&lang=${lang}`);
    await ranked(page);
    assert.match(await page.locator("h1.view-title").innerText(), says);
    assert.match(await page.title(), says);
    assert.ok((await rows(page).count()) > 5);
    const all = await costs(page);
    assert.deepEqual(all, [...all].sort((a, b) => a - b));
    assert.ok((await page.locator(".figure-hardware-front svg circle").count()) > 10);
    await settled(page);
    // First places are shares of one whole.
    const shares = await page.locator(".cell-first").allInnerTexts();
    const sum = shares.map((text) => Number(text.match(/([\d.]+)%/)?.[1] ?? 0)).reduce((a, b) => a + b, 0);
    assert.ok(sum > 50 && sum < 103, shares.join(" "));
    if (lang === "zh") assert.doesNotMatch(await page.locator("main:visible").innerText(), /\b(the|cheapest|copy|price|first)\b/i);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("a row is used by one click, costs what it says, and undo takes it back", async () => {
  const page = await open(site, "?view=hardware&lang=en");
  await ranked(page);
  const before = await value(page, "cost_per_day");
  const row = rows(page).nth(1);
  const place = await row.getAttribute("data-place");
  const cost = Number(await row.locator("data").getAttribute("value"));
  await row.getByRole("button").click();
  await page.waitForFunction((place) => document.querySelector("tr.own-row")?.dataset.place === place, place);
  assert.match(await page.locator(".toast").innerText(), /a day \([+\u2212][\d.]+%\)/);
  assert.equal(Number(await page.locator("tr.own-row data").getAttribute("value")), cost);
  assert.equal(await page.evaluate(() => document.activeElement.id), "own-place");
  await page.waitForURL(/gpus_per_replica=|gpu=/);
  await page.getByRole("link", { name: "Back to the estimate" }).click();
  assert.equal(await value(page, "cost_per_day"), cost);
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  assert.equal(await value(page, "cost_per_day"), before);
  assert.deepEqual(page.faults, []);
});

test("filters stand in the link, and what it cannot mean is told", async () => {
  const page = await open(site, "?view=hardware&ask=own,precise&lang=en");
  await ranked(page);
  assert.match(await page.locator("h1.view-title").innerText(), /^Owned, /);
  assert.equal(await page.getByRole("button", { name: "as precise as yours" }).getAttribute("aria-pressed"), "true");
  await page.getByRole("button", { name: "any", exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get("ask") === "own");
  await page.getByRole("button", { name: "all sizes and formats" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".ranking-table > tbody:first-of-type > tr").length > 40);
  await field(page, "hardware-tpot_target").fill("0.1");
  await field(page, "hardware-tpot_target").press("Enter");
  await page.locator("h1.view-title", { hasText: /^No accelerator/ }).waitFor();
  const bad = await open(site, "?view=hardware&ask=precise,b200&lang=en");
  await ranked(bad);
  assert.match(await bad.locator(".hardware-notice").innerText(), /does not know “b200”.*ask=own,precise/);
  assert.match(bad.url(), /b200/);
  const none = await open(site, "?view=hardware&preset=palm-training-2023&lang=en");
  await none.locator("h1.view-title", { hasText: /serves nobody/ }).waitFor();
  assert.deepEqual([...page.faults, ...bad.faults, ...none.faults], []);
});

test("the first row can be compared with the reader's own", async () => {
  const page = await open(site, "?view=hardware&lang=en");
  await ranked(page);
  const cost = (await costs(page))[0];
  await page.getByRole("button", { name: "Compare with yours" }).click();
  await page.waitForURL(/view=compare/);
  const shown = page.locator(".compare-view data[data-quantity=cost_per_day][data-variant=B]");
  assert.equal(Number(await shown.getAttribute("value")), cost);
  assert.deepEqual(page.faults, []);
});

test("the view fits 320 pixels and axe finds nothing", async () => {
  for (const width of [320, 360, 768, 1024, 1280]) {
    const page = await open(site, "?view=hardware&lang=en", { viewport: { width, height: 800 } });
    await ranked(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `at ${width}: ${wide} wide`);
    await page.context().close();
  }
  for (const [lang, colorScheme] of [["en", "light"], ["zh", "dark"]]) {
    const page = await open(site, `?view=hardware&lang=${lang}`, { colorScheme });
    await ranked(page);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
    });
    assert.deepEqual(found, [], `${lang} ${colorScheme}`);
    await page.context().close();
  }
});
