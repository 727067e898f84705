// The views of goals and of list prices.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { open, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const said = (page, wanted) =>
  page.waitForFunction(
    (wanted) => new RegExp(wanted).test(document.querySelector("main:not([hidden]) .view-title")?.textContent.replaceAll("\u00a0", " ") ?? ""),
    wanted,
    { timeout: 60_000 },
  );
const title = (page) => page.locator(".view-title").innerText();
const there = (page, id) => page.locator(`.goal-there data[data-quantity=${id}]`);

test("a goal is answered, taken into the scenario and taken back", async () => {
  const page = await open(site, "?view=goal&ask=cost_per_day:500k:gpu_hour_price&lang=en");
  await said(page, "^With price a GPU-hour at \\$.* cost of one day is \\$500,000$");
  assert.equal(await page.evaluate(() => document.title.startsWith("With price a GPU-hour at")), true);
  const price = Number(await there(page, "gpu_hour_price").getAttribute("value"));
  assert.ok(price > 0);
  await page.locator(".goal-range", { hasText: /90% range/ }).waitFor({ timeout: 60_000 });
  assert.ok((await page.locator(".figure-goal path.load").count()) === 1);
  assert.ok((await page.locator(".figure-goal circle.dot-met").count()) === 1);
  await page.getByRole("button", { name: "Use this" }).click();
  assert.match(await page.locator(".toast").innerText(), /Price a GPU-hour is now \$.*; cost of one day is \$500k/);
  await page.waitForURL(/gpu_hour_price=/);
  await page.getByText("The scenario has this value.").waitFor();
  const cost = Number(await page.locator("#answer data[data-quantity=cost_per_day], data[data-quantity=cost_per_day]").first().getAttribute("value"));
  assert.ok(Math.abs(cost * 1 - 500_000) < 5 || Math.abs(cost * 86_400 - 500_000) < 5, String(cost));
  await page.locator(".toast button").click();
  await page.waitForURL((url) => !url.search.includes("gpu_hour_price="));
  assert.match(page.url(), /ask=cost_per_day:500k:gpu_hour_price|ask=cost_per_day%3A500k/);
  assert.deepEqual(page.faults, []);
});

test("the sentence asks anything, and says what it cannot read", async () => {
  const page = await open(site, "?view=goal&lang=en");
  await said(page, "break even");
  await page.locator("a.chip", { hasText: "How many" }).click();
  await said(page, "With daily users at .*, cost of one day is (just below )?\\$10,000");
  await page.getByLabel("Wanted value").fill("1");
  await page.getByLabel("Wanted value").press("Enter");
  await said(page, "^No value of daily users from .* makes cost of one day \\$1$");
  assert.match(await page.locator(".goal-remarks").innerText(), /The nearest that can be reached/);
  await page.getByLabel("Wanted value").fill("much");
  await page.getByLabel("Wanted value").press("Enter");
  assert.match(await page.locator("#goal-error").innerText(), /The wanted value must be a number, like \$/);
  assert.equal(await page.getByLabel("Wanted value").inputValue(), "much");
  await page.waitForURL(/ask=cost_per_day:much:daily_users/);
  await page.getByLabel("Result that is wanted").selectOption("cost_per_query");
  await page.getByLabel("Input that moves").selectOption("gpu_hour_price");
  await said(page, "With price a GPU-hour at .*, cost of a message is");
  await page.waitForURL(/ask=cost_per_query:[^:]+:gpu_hour_price/);
  const wrong = await open(site, "?view=goal&ask=profits:0:daily_users&lang=en");
  assert.match(await wrong.locator(".warning-box.goal-wrong").innerText(), /No result has the key “profits”.*profit_per_day:0:output_token_price/);
  await said(wrong, "break even");
  assert.match(wrong.url(), /ask=profits:0:daily_users/);
  assert.deepEqual([...page.faults, ...wrong.faults], []);
});

test("serving is compared with a list price, which becomes the reader's own", async () => {
  const page = await open(site, "?view=api&preset=company-chatbot&ask=gpt-4o&lang=en");
  await said(page, "^Serving it is cheaper than OpenAI GPT-4o from .* users a day$");
  await page.locator(".api-judged", { hasText: /of the samples/ }).waitFor({ timeout: 90_000 });
  assert.ok((await page.locator(".figure-own-or-buy path.load").count()) === 1);
  assert.ok((await page.locator(".figure-own-or-buy circle.dot-met").count()) >= 1);
  assert.ok((await page.locator(".api-table tbody tr").count()) > 20);
  await page.waitForFunction(
    () => [...document.querySelectorAll(".api-table tbody .api-verdict")].every((cell) => cell.textContent.length > 2),
    null,
    { timeout: 90_000 },
  );
  await page.getByRole("link", { name: "Compare with OpenAI GPT-4o mini" }).click();
  await page.waitForURL(/ask=gpt-4o-mini/);
  await said(page, "GPT-4o mini");
  await page.getByRole("button", { name: "Use these prices as my revenue" }).click();
  assert.match(await page.locator(".toast").innerText(), /sold at the prices of OpenAI GPT-4o mini/);
  await page.waitForURL(/output_token_price=0\.6/);
  await page.getByText("The scenario sells its tokens at these prices.").waitFor();
  await page.locator(".toast button").click();
  await page.waitForURL((url) => !url.search.includes("output_token_price"));
  const wrong = await open(site, "?view=api&ask=gpt4o&lang=en");
  assert.match(await wrong.locator(".warning-box").first().innerText(), /no list price with the key “gpt4o”.*like gpt-4o/);
  assert.match(wrong.url(), /ask=gpt4o/);
  assert.deepEqual([...page.faults, ...wrong.faults], []);
});

test("both views fit 320 pixels in both languages, and axe finds nothing", async () => {
  for (const query of ["?view=goal&ask=cost_per_day:5000:daily_users", "?view=api&preset=company-chatbot&ask=gpt-4o"]) {
    for (const [lang, colorScheme, width] of [["en", "light", 320], ["zh", "dark", 1280]]) {
      const page = await open(site, `${query}&lang=${lang}`, { colorScheme, viewport: { width, height: 900 } });
      await page.waitForSelector("main:not([hidden]) .figure svg path", { state: "attached", timeout: 60_000 });
      for (const at of [width, lang === "zh" ? 360 : 1024]) {
        await page.setViewportSize({ width: at, height: 900 });
        await page.waitForTimeout(150);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= at, `${query} at ${at}: ${wide} wide`);
      }
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      });
      assert.deepEqual(found, [], `${query} ${lang} ${colorScheme}`);
      if (lang === "zh") {
        const finding = await title(page);
        assert.match(finding, /[\u4e00-\u9fff]/);
        assert.doesNotMatch(finding, /\b(the|is|with|cost|cheaper)\b/i);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  }
});
