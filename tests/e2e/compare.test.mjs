// A baseline is pinned and measured against; variants stand beside each other; the link carries both.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, start, value } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const queryOf = (page) => new URL(page.url()).search;

test("pinned, then changed: every figure says by how much, and the link says it to somebody else", async () => {
  const page = await open(site, "?preset=chatgpt-2023&lang=en");
  await page.getByRole("button", { name: "Pin as baseline" }).click();
  await page.waitForURL(/[?&]b=a/);
  assert.match(await page.locator(".range-line").innerText(), /\b0% since pinned/);
  await field(page, "gpu_hour_price").fill("0.75");
  await field(page, "gpu_hour_price").press("Enter");
  assert.match(await page.locator(".range-line").innerText(), /\u221225% since pinned/);
  assert.match(await page.locator(".unit-row").innerText(), /\u221225%/);
  // Out of sight a section follows once nothing moves.
  await page.locator("#units", { hasText: /\u221225%/ }).waitFor();
  // A grey dot beside the reader's own on each slider.
  assert.ok((await page.locator("#row-gpu_hour_price .dot-baseline").count()) === 1);
  await page.waitForURL(/b\.gpu_hour_price=preset/);
  const other = await open(site, queryOf(page));
  assert.match(await other.locator(".range-line").innerText(), /\u221225% since pinned/);
  assert.equal(await value(other, "cost_per_day"), await value(page, "cost_per_day"));
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  assert.match(await page.locator(".range-line").innerText(), /\b0% since pinned/);
  await page.getByRole("button", { name: "Unpin" }).click();
  await page.waitForURL((url) => !url.search.includes("b=a"));
  assert.doesNotMatch(await page.locator(".range-line").innerText(), /pinned/);
  assert.equal(await page.locator(".dot-baseline").count(), 0);
  await page.goBack();
  await page.locator(".range-line", { hasText: /since pinned/ }).waitFor();
  assert.deepEqual([...page.faults, ...other.faults], []);
});

test("a pinned baseline has its grey twin below the outcomes", async () => {
  const page = await open(site, "?daily_users=100M&b.daily_users=preset&lang=en");
  await page.locator(".figure-spread .dot-baseline").waitFor();
  await page.locator(".figure-spread summary").click();
  const text = await page.locator(".figure-spread tbody").innerText();
  assert.match(text, /Pinned\s+\$[\d.]+M/);
  assert.deepEqual(page.faults, []);
});

test("variants are compared on the same samples, named, swapped and removed", async () => {
  // Half the price, and a point: half the cost of every sample.
  const page = await open(site, "?view=compare&gpu_hour_price=3&b.gpu_hour_price=1.5&lang=en");
  await page.waitForFunction(() => document.querySelector("h1.view-title")?.textContent.includes("almost surely"));
  assert.equal(await page.locator(".view-title").innerText(), "B costs 50% less, almost surely");
  const cost = (letter) => page.locator(`.compare-view data[data-quantity=cost_per_day][data-variant=${letter}]`);
  const of = async (letter) => Number(await cost(letter).getAttribute("value"));
  assert.ok(Math.abs((await of("B")) / (await of("A")) - 0.5) < 1e-12);
  const inputs = page.locator("#inputs-differ tbody tr");
  assert.equal(await inputs.count(), 1);
  assert.match(await inputs.innerText(), /Price a GPU-hour\s+\$3.*\s+\$1\.5/);

  await page.getByLabel("Name of B").fill("Spot");
  await page.getByLabel("Name of B").press("Enter");
  await page.waitForURL(/b\.name=Spot/);
  await page.getByLabel("The same on another accelerator").selectOption("b200-sxm");
  await page.waitForURL(/c\.gpu=b200-sxm/);
  assert.match(await page.locator(".view-title").innerText(), /B costs 50% less.*; C costs/s);
  assert.equal(await page.locator(".figure-variants circle.dot-3").count(), 1);
  assert.match(await page.locator(".compare-view").innerText(), /Three can be compared at once/);
  await page.getByRole("button", { name: "Remove: C" }).click();
  await page.getByRole("button", { name: "Swap with A: B" }).click();
  await page.locator("h1.view-title", { hasText: /2 times as much/ }).waitFor();
  await page.waitForURL(/name=Spot/);
  const again = await open(site, queryOf(page));
  await again.waitForFunction(() => document.querySelector("h1.view-title")?.textContent.includes("2 times as much"));
  assert.equal(await again.getByLabel("Name of A").inputValue(), "Spot");

  // The way to change a variant leads over the calculator and back.
  await page.getByRole("button", { name: "Change it in the calculator: B" }).click();
  assert.equal(await field(page, "gpu_hour_price").inputValue(), "$3");
  assert.match(await page.locator(".range-line").innerText(), /\+100% against Spot/);
  await page.getByRole("link", { name: "Compare variants" }).click();
  await page.waitForURL(/view=compare/);
  // The edit, the swap, the removal.
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await page.waitForURL(/c\.gpu=b200-sxm/);
  assert.deepEqual([...page.faults, ...again.faults], []);
});

test("a variant that cannot be read is named with its letter, and the rest is compared", async () => {
  const page = await open(site, "?b.daily_users=lots&b.gpu=b200-sxm&c=what&lang=en");
  assert.match(await page.locator(".notices").innerText(), /Variant B: Daily users/);
  assert.match(await page.locator(".notices").innerText(), /Variant C/);
  await page.goto(`${site.address}?view=compare&b.daily_users=lots&b.gpu=b200-sxm&lang=en`);
  await page.waitForSelector(".figure-variants svg circle");
  assert.match(page.url(), /b\.daily_users=lots/);
  assert.deepEqual(page.faults, []);
});

test("a preset says what it changed, marks it, and is undone", async () => {
  const page = await open(site, "?lang=en");
  await page.getByRole("link", { name: "Company chatbot" }).click();
  await page.waitForFunction(() => {
    const flashing = (row) => document.querySelectorAll(`${row}.flash`).length;
    return flashing(".row") > 3 && flashing(".picker-row") === 2;
  });
  assert.match(await page.locator(".toast").innerText(), /Company chatbot: \d+ values changed, \$[\d.]+k? a day \(\u2212[\d.]+%\)/);
  await page.locator(".toast button").click();
  await page.waitForURL((url) => !url.search.includes("preset"));
  await field(page, "daily_users").fill("120M");
  await field(page, "daily_users").press("Enter");
  await page.locator(".changes summary").click();
  assert.match(await page.locator(".changes").innerText(), /Daily users 200\sM.*→ 120\sM/s);
  assert.deepEqual(page.faults, []);
});

test("the comparison fits 320 pixels and axe finds nothing", async () => {
  const three = "?view=compare&b.gpu=b200-sxm&c.preset=chatgpt-2023";
  const alone = "?view=compare";
  for (const query of [three, "?daily_users=100M&b.daily_users=preset", alone]) {
    for (const width of query === three ? [320, 360, 768, 1024, 1200] : [320, 1024]) {
      const page = await open(site, query, { viewport: { width, height: 800 } });
      await page.waitForTimeout(300);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${query} at ${width}: ${wide} wide`);
      await page.context().close();
    }
    for (const lang of ["en", "zh"]) {
      for (const colorScheme of query === alone ? ["light"] : ["light", "dark"]) {
        const page = await open(site, `${query}&lang=${lang}`, { colorScheme });
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document);
          return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
        });
        assert.deepEqual(found, [], `${query} ${lang} ${colorScheme}`);
        if (lang === "zh" && query.includes("view")) {
          const text = await page.locator("main:visible").innerText();
          assert.doesNotMatch(text, /\b(the|costs?|less|more|variant|pinned|baseline)\b/i);
        }
        await page.context().close();
      }
    }
  }
});

test("the comparison is in the currency of the page, and each view names the document", async () => {
  const query = "?currency=eur&gpu_hour_price=3&b.gpu_hour_price=1.5&lang=en";
  const page = await open(site, `${query}&view=compare`);
  await page.waitForFunction(() => document.title.startsWith("B costs 50% less"));
  const first = page.locator("#results-compared tbody tr").first();
  assert.match(await first.innerText(), /€[\d.]+M.*€[\d.]+M/s);
  assert.match(await page.locator(".figure-variants").innerText(), /€[\d.]+M to €[\d.]+M/);
  assert.doesNotMatch(await page.locator(".figure-differences").innerText(), /\$/);
  // The amount of the headline and that of A are the same number.
  const cost = Number(await first.locator("data").first().getAttribute("value"));
  await page.getByRole("link", { name: "Back to the estimate" }).click();
  await page.waitForFunction(() => document.title.startsWith("About €"));
  assert.equal(await value(page, "cost_per_day"), cost);
  await page.getByRole("link", { name: "How accurate is it?" }).click();
  await page.waitForFunction(() => document.title.includes("measured runs"));
  assert.deepEqual(page.faults, []);
});

test("a copy is told as a copy", async () => {
  const page = await open(site, "?view=compare&b=a&lang=en");
  assert.equal(await page.locator(".view-title").innerText(), "The variants are the same so far");
  assert.equal(await page.locator(".figure-variants").count(), 0);
  assert.deepEqual(page.faults, []);
});

test("an exact amount is in the currency of the page", async () => {
  const page = await open(site, "?preset=chatgpt-2023&currency=eur&euros_per_dollar=0.9&lang=en");
  assert.match(await page.locator(".range-line").innerText(), /€625,000(\.00)? a day/);
});
