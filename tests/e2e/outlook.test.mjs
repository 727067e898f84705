// Where costs are going, and what the whole life of a model costs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const title = (page) => page.locator("h1.view-title").innerText();
const titled = (page, part) =>
  page.waitForFunction((part) => document.querySelector("h1.view-title")?.textContent.includes(part), part);

test("the finding has the range of three years, and a figure of another kind is one click", async () => {
  const page = await open(site, "?view=outlook&lang=en");
  await titled(page, "In three years a day costs $");
  // Two ends once the samples are there.
  await titled(page, " to $");
  assert.match(await title(page), /; a message (costs half in \d+ months?|does not get to half its cost)$/);
  assert.equal(await page.locator(".figure-fan .area").count(), 1);
  assert.equal(await page.locator(".figure-fan .band-half").count(), 1);
  await page.locator(".figure-fan summary").click();
  assert.equal(await page.locator(".figure-fan tbody tr").count(), 37);
  await page.getByRole("button", { name: "Accelerators", exact: true }).click();
  await titled(page, "accelerators");
  await page.waitForURL(/ask=provisioned_gpus/);
  const other = await open(site, new URL(page.url()).search);
  await titled(other, "accelerators");
  const chinese = await open(site, "?view=outlook&lang=zh&ask=cost_per_query");
  await titled(chinese, "三年后每条消息花费");
  assert.deepEqual([...page.faults, ...other.faults, ...chinese.faults], []);
});

test("a rate is changed in place, and the derivation of its multiple opens", async () => {
  const page = await open(site, "?view=outlook&lang=en");
  await field(page, "traffic_growth").fill("0");
  await field(page, "traffic_growth").press("Enter");
  const traffic = page.locator(".years-table data[data-quantity=traffic_multiple]");
  assert.equal(await traffic.last().getAttribute("value"), "1");
  await traffic.last().locator("button").click();
  await page.locator("#step-traffic_multiple .lines").waitFor();
  assert.ok(await page.locator("#step-work_multiple math").count());
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.waitForFunction(
    () => Number([...document.querySelectorAll(".years-table data[data-quantity=traffic_multiple]")].at(-1).value) > 2,
  );
  assert.deepEqual(page.faults, []);
});

test("rented becomes owned by one click, and undo brings it back", async () => {
  const page = await open(site, "?view=outlook&lang=en");
  await page.getByRole("button", { name: "Own the fleet instead" }).click();
  await page.waitForURL(/ownership=own/);
  assert.match(await page.locator(".toast").innerText(), /The fleet is owned now/);
  await page.locator(".toast button").first().click();
  await page.waitForURL((url) => !url.search.includes("ownership"));
  assert.deepEqual(page.faults, []);
});

test("the account adds up, is spread over tokens by one click, and undo brings days back", async () => {
  const page = await open(site, "?view=life&lang=en");
  await titled(page, "Development is ");
  assert.match(await title(page), /^Development is [\d.]+% of each message: \$[\d.]+ of \$[\d.]+$/);
  const value = async (id) => Number(await page.locator(`#account data[data-quantity=${id}]`).getAttribute("value"));
  const rows = await page.locator(".account-table tbody tr").count();
  assert.equal(rows, 12);
  const data = ["cleaning_cost", "tokenizing_cost", "storage_cost", "egress_cost"];
  const parts = await Promise.all(data.map(value));
  assert.ok(Math.abs(parts.reduce((a, b) => a + b) / (await value("data_cost")) - 1) < 1e-9);
  assert.ok((await value("life_cost_per_day")) > (await value("cost_per_day")));
  await page.locator("#account", { hasText: /90% range/ }).waitFor();

  await page.getByRole("button", { name: "Tokens of its life", exact: true }).click();
  await page.waitForURL(/ask=tokens/);
  await page.getByRole("button", { name: /^Use .* tokens$/ }).click();
  await page.waitForURL(/lifetime_tokens=/);
  assert.match(await page.locator("#account .subtitle").innerText(), /spread over the tokens of its life/);
  await page.locator(".toast button").first().click();
  await page.waitForURL((url) => !url.search.includes("lifetime_tokens"));
  assert.match(await page.locator("#account .subtitle").innerText(), /spread over the days of its life/);

  await page.locator("#account data[data-quantity=data_cost] button").click();
  await page.locator("#step-data_cost .lines").waitFor();
  await page.locator("#account data[data-quantity=cost_per_day] button").click();
  await page.locator("#derivation .card-title").waitFor();
  assert.deepEqual(page.faults, []);
});

test("what cannot be answered says what to do, and what cannot be read is told and kept", async () => {
  const idle = await open(site, "?view=outlook&daily_users=0&lang=en");
  await titled(idle, "Nothing is asked");
  await idle.getByRole("button", { name: "State the daily users" }).click();
  await idle.waitForFunction(() => document.activeElement?.id === "field-daily_users");
  const untrained = await open(site, "?view=life&training_tokens=0&lang=en");
  await titled(untrained, "This scenario trains nothing");
  await untrained.getByRole("button", { name: "State the training tokens" }).waitFor();
  const pages = [idle, untrained];
  for (const [view, lang, text] of [
    ["outlook", "en", /ask=what; this view knows cost_per_day/],
    ["outlook", "zh", /ask=what 不是可显示的指标/],
    ["life", "en", /ask=what; this view spreads development over days or tokens/],
    ["life", "zh", /ask=what 不是可用的分摊方式/],
  ]) {
    const page = await open(site, `?view=${view}&ask=what&lang=${lang}`);
    await page.locator(".view .warning-box").first().waitFor();
    assert.match(await page.locator(".view .warning-box").first().innerText(), text);
    assert.match(page.url(), /ask=what/);
    pages.push(page);
  }
  assert.deepEqual(pages.flatMap((page) => page.faults), []);
});

test("both views fit 320 pixels, and axe finds nothing", async () => {
  for (const view of ["outlook", "life"]) {
    for (const width of [320, 360, 768, 1280]) {
      const page = await open(site, `?view=${view}`, { viewport: { width, height: 800 } });
      await page.locator(".view .figure svg path").first().waitFor({ state: "attached" });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${view} at ${width}: ${wide} wide`);
      await page.context().close();
    }
    for (const [lang, colorScheme] of [["en", "light"], ["zh", "dark"]]) {
      const page = await open(site, `?view=${view}&lang=${lang}`, { colorScheme });
      await page.locator(".view .figure svg path").first().waitFor({ state: "attached" });
      await page.locator(".view .all-steps summary").click();
      await page.locator(".view .step").first().waitFor();
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      });
      assert.deepEqual(found, [], `${view} ${lang} ${colorScheme}`);
      if (lang === "zh") {
        const text = await page.locator("main:visible").innerText();
        assert.doesNotMatch(text, /\b(the|costs?|development|message|share|months?|years?|range|median)\b/i);
      }
      await page.context().close();
    }
  }
});
