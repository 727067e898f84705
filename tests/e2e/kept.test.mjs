// The scenarios that a reader keeps and the files that a reader opens: nothing is lost, and what cannot be is told.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, ready, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const chip = (page) => page.locator("[aria-controls=kept]");
const rows = (page) => page.locator(".kept-row");
const names = (page) => page.locator(".kept-name").allInnerTexts();
const toast = (page) => page.locator(".toast");

/** Opens the list. */
async function list(page) {
  await chip(page).click();
  await page.locator(".kept-files").waitFor();
}

/** Keeps the scenario of the page under a name. */
async function keep(page, name) {
  await field(page, "keep").fill(name);
  await field(page, "keep").press("Enter");
  await page.locator(".kept-said").filter({ hasText: name.slice(0, 10) }).waitFor();
}

/** What the browser stores, by key. */
const stored = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("dayburn.kept."))));

/** Drops a file on the page, after a look at what is shown while it hovers. */
async function drop(page, name, text, files = 1) {
  const data = await page.evaluateHandle(
    ({ name, text, files }) => {
      const data = new DataTransfer();
      for (let at = 0; at < files; at += 1) data.items.add(new File([text], name));
      return data;
    },
    { name, text, files },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.locator(".drop").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await page.locator(".drop").waitFor({ state: "detached" });
}

/** The file that an act saves. */
async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const CONFIG = JSON.stringify({
  model_type: "llama", hidden_size: 4096, intermediate_size: 14336, num_hidden_layers: 32, num_attention_heads: 32,
  num_key_value_heads: 8, vocab_size: 128256, tie_word_embeddings: false, torch_dtype: "bfloat16",
});

test("a scenario is kept, renamed, duplicated, deleted, brought back, opened, and survives a reload", async () => {
  const page = await open(site, "?lang=en&daily_users=123M");
  await list(page);
  assert.equal(await field(page, "keep").inputValue(), "ChatGPT-size, 2025");
  await keep(page, "Launch");
  assert.equal(await chip(page).innerText(), "Kept 1");
  assert.deepEqual(await names(page), ["Launch"]);
  assert.match(await rows(page).innerText(), /About \$[\d.]+\smillion a day for 120\smillion users[^]*20\d\d-\d\d-\d\d/);

  await page.getByRole("button", { name: "Rename “Launch”" }).click();
  const name = page.locator(".kept-row .field");
  assert.equal(await name.evaluate((field) => field === document.activeElement), true);
  await name.fill("   ");
  await name.press("Enter");
  await page.getByText("The name is empty: write one, like").waitFor();
  await name.fill("x".repeat(81));
  await name.press("Enter");
  await page.getByText("The name has 81 characters; at most 80 fit").waitFor();
  assert.equal((await name.inputValue()).length, 81, "what was typed stays");
  await name.fill("发布 \u202e<b>launch</b>");
  await name.press("Enter");
  await page.locator(".kept-name bdi").filter({ hasText: "<b>launch</b>" }).waitFor();
  await page.waitForFunction(() => document.activeElement.matches(".kept-name"));

  await page.getByRole("button", { name: /^Duplicate/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".kept-name").length === 2);
  assert.match((await names(page))[0], /, copy$/);
  await page.getByRole("button", { name: /^Delete.*copy/ }).click();
  await page.getByText("is deleted.").waitFor();
  assert.equal(Object.keys(await stored(page)).length, 1);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".kept-name").length === 2);
  assert.equal(Object.keys(await stored(page)).length, 2);

  // Another scenario, and back to what is kept; Undo returns to the other one.
  await field(page, "daily_users").fill("7M");
  await field(page, "daily_users").press("Enter");
  await page.locator(".kept-name").last().click();
  await toast(page).getByText("Opened “").waitFor();
  assert.match(await field(page, "daily_users").inputValue(), /^123/);
  assert.equal(await page.locator(".kept-name").last().getAttribute("aria-current"), "true");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  assert.match(await field(page, "daily_users").inputValue(), /^7/);

  await page.reload();
  await ready(page);
  assert.equal(await chip(page).innerText(), "Kept 2");
  await list(page);
  assert.equal((await names(page)).length, 2);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("two tabs that write at once lose nothing, and each sees what the other kept", async () => {
  const page = await open(site, "?lang=en");
  const other = await page.context().newPage();
  await other.goto(`${site.address}?lang=en&daily_users=5M`);
  await ready(other);
  await Promise.all([list(page), list(other)]);
  await Promise.all([
    (async () => { for (const at of [1, 2, 3]) await keep(page, `left ${at}`); })(),
    (async () => { for (const at of [1, 2, 3]) await keep(other, `right ${at}`); })(),
  ]);
  for (const tab of [page, other]) {
    await tab.waitForFunction(() => document.querySelectorAll(".kept-name").length === 6);
    assert.deepEqual((await names(tab)).toSorted(), ["left 1", "left 2", "left 3", "right 1", "right 2", "right 3"]);
  }
  // What the page remembers of itself: a theme chosen here, and a number that is changed there afterwards.
  await page.getByRole("button", { name: "Dark" }).click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("dayburn"))?.theme === "dark");
  await field(other, "daily_users").fill("8M");
  await field(other, "daily_users").press("Enter");
  await other.waitForFunction(() => JSON.parse(localStorage.getItem("dayburn")).query.includes("daily_users=8M"));
  assert.equal(await other.evaluate(() => JSON.parse(localStorage.getItem("dayburn")).theme), "dark");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("full storage, forbidden storage and damaged entries are told, and nothing is lost", async () => {
  const page = await open(site, "?lang=en");
  await list(page);
  await keep(page, "First");
  await page.evaluate(() => {
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      try { localStorage.setItem("filler", (localStorage.getItem("filler") ?? "") + "x".repeat(size)); size <<= 1; } catch { /* smaller */ }
    }
  });
  await field(page, "keep").fill("Second");
  await field(page, "keep").press("Enter");
  await page.getByText("is full, so nothing was kept. Delete a kept scenario, or download").waitFor();
  assert.equal(await field(page, "keep").inputValue(), "Second");
  await page.getByRole("button", { name: "Rename “First”" }).click();
  await page.locator(".kept-row .field").fill("First with a name that needs more room than there is");
  await page.locator(".kept-row .field").press("Enter");
  await page.locator(".kept-row").getByText("is full").waitFor();
  assert.match(Object.values(await stored(page))[0], /name=First&/);

  const damaged = { "dayburn.kept.1": "{", "dayburn.kept.2": '{"link":7}', "dayburn.kept.<img>": "\u0000" };
  await page.evaluate((damaged) => {
    localStorage.removeItem("filler");
    for (const [key, text] of Object.entries(damaged)) localStorage.setItem(key, text);
  }, damaged);
  await page.reload();
  await ready(page);
  assert.equal(await chip(page).innerText(), "Kept 4");
  await list(page);
  assert.equal(await page.getByText("This entry cannot be read. It is left as it is.").count(), 3);
  assert.deepEqual(await names(page), ["First"]);
  const text = await saved(page, () => page.getByRole("button", { name: /^Download its text.*kept\.1/ }).click());
  assert.equal(text.text, "{");
  await page.getByRole("button", { name: /^Delete.*kept\.1/ }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await page.waitForFunction(() => document.querySelectorAll(".kept-broken").length === 3);
  const now = await stored(page);
  for (const [key, text] of Object.entries(damaged)) assert.equal(now[key], text);
  assert.deepEqual(page.faults, []);
  await page.context().close();

  const context = await site.browser.newContext({ locale: "en-US" });
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  const without = await context.newPage();
  const faults = [];
  without.on("pageerror", (error) => faults.push(String(error)));
  await without.goto(`${site.address}?lang=en&daily_users=9M`);
  await ready(without);
  await list(without);
  await without.getByText("This browser lets the page keep nothing.").waitFor();
  const file = await saved(without, () => without.getByRole("button", { name: "Download this scenario" }).click());
  assert.match(JSON.parse(file.text).link, /daily_users=9M/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a file that was saved opens again, dropped or chosen, and what is no such file changes nothing", async () => {
  const page = await open(site, "?lang=en&daily_users=77M&pue=1.1..1.3");
  await list(page);
  await keep(page, "Mine");
  await page.waitForFunction(() => document.querySelector("data[data-quantity=energy_per_day][data-low]"));
  const file = await saved(page, () => page.getByRole("button", { name: "Download this scenario" }).click());
  assert.match(file.name, /^dayburn-chatgpt-2025-20\d\d-\d\d-\d\d\.json$/);
  const json = JSON.parse(file.text);
  assert.equal(json.inputs.daily_users.value, 77e6);
  for (const id of ["cost_per_day", "energy_per_day"]) assert.ok(json.results[id].low < json.results[id].central, id);
  const all = await saved(page, () => page.getByRole("button", { name: "Download all" }).click());

  // A drop in another view shows the estimate of the file, and Undo returns.
  const change = async (text) => {
    await field(page, "daily_users").fill(text);
    await field(page, "daily_users").press("Enter");
  };
  await change("many");
  await drop(page, file.name, file.text);
  await toast(page).getByText("Opened").waitFor();
  assert.match(await field(page, "daily_users").inputValue(), /^77/);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  assert.equal(await field(page, "daily_users").inputValue(), "many", "nothing typed is lost");
  await change("3M");

  const chosen = page.locator(".kept-files input[type=file]");
  await chosen.setInputFiles({ name: "scenario.json", mimeType: "application/json", buffer: Buffer.from(file.text) });
  await toast(page).getByText("Opened").waitFor();
  assert.match(await field(page, "daily_users").inputValue(), /^77/);
  await drop(page, file.name, file.text);
  await toast(page).getByText("shows this scenario already").waitFor();
  await change("3M");

  // All that was kept: known once, new after it is deleted.
  await drop(page, all.name, all.text);
  await toast(page).getByText("0 scenarios added. 1 was kept already.").waitFor();
  await page.getByRole("button", { name: "Delete “Mine”" }).click();
  await page.getByText("is deleted.").waitFor();
  await drop(page, all.name, all.text);
  await toast(page).getByText("1 scenario added.").waitFor();
  assert.deepEqual(await names(page), ["Mine"]);

  for (const [name, text, said] of [
    ["half.json", file.text.slice(0, 300), /ends too early, at line \d+/],
    ["package.json", '{"name": "left-pad"}', /neither a scenario of this page[^]*nor the config\.json/],
    ["later.json", file.text.replace('"format": 1', '"format": 9'), /has format 9, written by a later Dayburn/],
    ["linkless.json", file.text.replace('"link"', '"lnik"'), /link is missing or unreadable\. It should be like/],
    ["config.json", CONFIG.replace("4096", '"wide"'), /hidden_size is/],
    ["big.json", " ".repeat(8_000_001), /8,000,001 bytes; the page opens at most 8,000,000/],
  ]) {
    await drop(page, name, text);
    await toast(page).filter({ hasText: said }).waitFor();
    assert.match(await field(page, "daily_users").inputValue(), /^3/, name);
    await toast(page).getByRole("button", { name: "Dismiss" }).click();
  }
  await drop(page, "two.json", "{}", 2);
  await toast(page).getByText("2 files were dropped; the page opens one at a time.").waitFor();

  await drop(page, "config.json", CONFIG);
  await toast(page).getByText("The model is the one of the file now.").waitFor();
  assert.match(await page.locator("#name-model").innerText(), /your own/);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  assert.doesNotMatch(await page.locator("#name-model").innerText(), /your own/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("axe finds nothing in the list, its messages and the drop target", async () => {
  for (const [lang, colorScheme, width] of [["en", "light", 1280], ["zh", "dark", 360], ["zh", "light", 1280], ["en", "dark", 360]]) {
    const page = await open(site, `?lang=${lang}&daily_users=5M`, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
    await page.evaluate(axe.source);
    const check = async (what) => {
      const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      });
      assert.deepEqual(found, [], `${what}, ${lang} ${colorScheme} ${width}`);
    };
    await page.evaluate(() => localStorage.setItem("dayburn.kept.1", "{"));
    await list(page);
    for (const name of ["One 一", "Two 二", "Three 三"]) await keep(page, name);
    await page.locator(".kept-tools").nth(0).getByRole("button").nth(0).click();
    await page.locator(".kept-row .field").fill("");
    await page.locator(".kept-row .field").press("Enter");
    await page.locator(".kept-tools").nth(0).getByRole("button").nth(2).click();
    await page.locator(".kept-gone").waitFor();
    await drop(page, "a.json", "[]");
    await toast(page).waitFor();
    await check("open");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});
