// Links that carry the result they were shared with: then and now, and frozen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, start, value } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const SHARED = "preset=chatgpt-2023&v=1&result=600000&made=2026-09-27";
const box = (page) => page.locator(".shared");
const text = async (place) => (await place.innerText()).replace(/\s+/g, " ");
const query = (page, wanted) => page.waitForFunction((wanted) => new RegExp(wanted).test(location.search), wanted.source);

async function accessible(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(".shared"));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
}

test("a link whose result is another one by now shows both, until it is put away", async () => {
  for (const [lang, then, now, when] of [
    ["en", "$600k a day", "$690k a day", "27 Sep 2026, model 1"],
    ["zh", "60 万美元/天", "69 万美元/天", "2026 年 9 月 27 日，模型版本 1"],
  ]) {
    const page = await open(site, `?${SHARED}&lang=${lang}`);
    await box(page).waitFor();
    const said = await text(box(page));
    for (const part of [then, now, when, "+16%"]) assert.ok(said.includes(part), `${said} has no ${part}`);
    await accessible(page);
    // Another view or theme changes nothing of it; another input does, and undo brings it back.
    await field(page, "daily_users").fill("14M");
    await field(page, "daily_users").press("Enter");
    await box(page).waitFor({ state: "detached" });
    await query(page, /^(?!.*result=).*daily_users=14M/);
    await page.keyboard.press("Tab");
    await page.locator("header button").first().click();
    await box(page).waitFor();
    await query(page, /result=600000/);
    await box(page).locator(".button-icon").click();
    await box(page).waitFor({ state: "detached" });
    await query(page, /^(?!.*result=)/);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("a link whose result still holds says nothing of it", async () => {
  const page = await open(site, "?preset=chatgpt-2023&v=1&result=694440&made=2026-09-27&lang=en");
  assert.equal(await value(page, "cost_per_day"), 694444.4444444445);
  assert.equal(await box(page).count(), 0);
  await page.context().close();
});

test("a result of another model says what is known of the difference", async () => {
  for (const [version, said] of [["0", "is not recorded"], ["99", "newer model"]]) {
    const page = await open(site, `?preset=chatgpt-2023&v=1&result=694440&result_v=${version}&lang=en`);
    await box(page).waitFor();
    const shown = await text(box(page));
    assert.ok(shown.includes(said) && shown.includes(`model ${version}`) && shown.includes("the same result"), shown);
    await page.context().close();
  }
  const newer = await open(site, "?preset=chatgpt-2023&v=99&lang=en");
  await newer.getByText("version 99 of the model, which is newer than this page").waitFor();
  await newer.context().close();
});

test("a frozen link shows the shared result alone, until it is computed", async () => {
  for (const [lang, sentence, mark] of [
    ["en", "costs about $600,000 a day", "Frozen on 27 Sep 2026, model 1"],
    ["zh", "约需 60 万美元", "定格于 2026 年 9 月 27 日，模型 1"],
  ]) {
    const page = await open(site, `?${SHARED}&frozen=yes&lang=${lang}`);
    await box(page).waitFor();
    const said = await text(box(page));
    assert.ok(said.includes(sentence) && said.includes(mark), said);
    assert.ok((await page.title()).replace(/\s/g, " ").includes(lang === "en" ? "$600,000" : "60 万"), await page.title());
    assert.equal(await page.locator(".answer").isVisible(), false);
    assert.equal(await page.locator(".details").isVisible(), false);
    await accessible(page);
    await box(page).locator(".button-main").click();
    await page.locator(".answer").waitFor();
    assert.equal(await value(page, "cost_per_day"), 694444.4444444445);
    assert.ok((await text(box(page))).includes(lang === "en" ? "$690k" : "69 万"), "both results are there now");
    await query(page, /result=600000(?!.*frozen)/);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});
