// Measures that lower the cost are switched, ordered, linked and taken over; a difference is told input by input.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, start, value } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const title = (page) => page.locator("h1.view-title");
const shown = (page) => page.waitForSelector(".figure-waterfall svg rect.fill-1");
const on = (page) => page.locator(".lever:not(.off) input[type=checkbox]").evaluateAll((all) => all.map((one) => one.id.slice(4)));
const violations = async (page) => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
};
/** The table behind the chart: rows of texts. */
const table = async (page) => {
  await page.locator(".figure-waterfall summary").click();
  await page.locator(".figure-waterfall tbody tr").first().waitFor({ state: "attached" });
  return page.locator(".figure-waterfall tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
};
const amount = (text) => {
  const [, sign, digits, scale] = text.match(/([\u2212+]?)\$([\d.,]+)([kMB]?)/);
  const number = Number(digits.replaceAll(",", "")) * { "": 1, k: 1e3, M: 1e6, B: 1e9 }[scale];
  return sign === "\u2212" ? -number : number;
};
/** What is printed adds up, row by row. */
const addsUp = (rows) => {
  const after = rows.map((row) => amount(row.at(-1)));
  rows.slice(1, -1).forEach((row, at) => {
    assert.ok(Math.abs(after[at] + amount(row[1]) - after[at + 1]) < 1e-6 * after[0], `${row}`);
  });
  assert.equal(after.at(-2), after.at(-1));
};

test("measures are told step by step, and what is printed adds up", async () => {
  const page = await open(site, "?view=savings&lang=en");
  await shown(page);
  assert.match(await title(page).innerText(), /would\stake\s\$[\d.]+[kM]\soff\s\$3\.1M\sa\sday$/);
  assert.ok((await page.title()).startsWith("A prefix cache, speculative decoding"));
  assert.deepEqual(await on(page), ["prefix_cache", "speculative_decoding", "reserved"]);
  const rows = await table(page);
  assert.equal(rows.length, 5);
  addsUp(rows);
  // The ranges arrive, and the place was kept for them.
  const height = await page.locator(".figure-waterfall svg").getAttribute("height");
  await page.waitForFunction(() => document.querySelector(".figure-waterfall tbody")?.textContent.includes("…") === false, null, { timeout: 60000 });
  assert.equal(await page.locator(".figure-waterfall svg").getAttribute("height"), height);
  assert.match((await page.locator("#lever-prefix_cache .range-of").first().innerText()).trim(), /^\u2212\$[\d.]+[kM]? to [\u2212+]?\$[\d.]+[kM]?$/);
  // Every measure says what it assumes, what it costs, and who says so.
  assert.match(await page.locator("#lever-prefix_cache").innerText(), /56\.3% of the input comes from the cache.*The same answers/s);
  assert.ok((await page.locator("#lever-prefix_cache a[href^=https]").count()) === 1);
  assert.match(await page.locator("#lever-region").innerText(), /Carbon: \u2212\d+(\.\d)?%/);
  assert.match(await page.locator(".levers-not").innerText(), /8 bits\s+Already so/);
  assert.deepEqual(page.faults, []);
});

test("measures are switched, moved by keyboard and by pointer, and the link says their order", async () => {
  const page = await open(site, "?view=savings&lang=en&ask=prefix_cache,speculative_decoding,reserved");
  await shown(page);
  const later = page.getByRole("button", { name: "Later: Prefix cache" });
  await later.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/ask=speculative_decoding,prefix_cache,reserved/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "later-prefix_cache");
  assert.match(await page.locator("#measures [role=status]").innerText(), /^Prefix cache: 2 of 3, \u2212\$[\d.]+k?M?$/);
  await page.locator("#use-spot").check();
  await page.waitForURL(/ask=.*spot/);
  await page.locator("#use-reserved").uncheck();
  await page.waitForURL((url) => !url.search.includes("reserved"));
  assert.deepEqual(await on(page), ["speculative_decoding", "prefix_cache", "spot"]);
  // The last one is dragged above the first.
  const grip = page.locator("#lever-spot .lever-grip");
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const to = await page.locator("#lever-speculative_decoding").boundingBox();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 60, { steps: 4 });
  await page.mouse.move(from.x + 8, to.y + 2, { steps: 8 });
  await page.mouse.up();
  await page.waitForURL(/ask=spot,speculative_decoding,prefix_cache/);
  const other = await open(site, new URL(page.url()).search);
  await shown(other);
  assert.deepEqual(await on(other), ["spot", "speculative_decoding", "prefix_cache"]);
  assert.equal(await title(other).innerText(), await title(page).innerText());
  // Fair shares lead to the same end.
  await page.getByRole("button", { name: "Fair share of each" }).click();
  await page.waitForURL(/ask=fair,spot/);
  await page.locator(".view-intro", { hasText: /average over orders/ }).waitFor();
  addsUp(await table(page));
  assert.deepEqual([...page.faults, ...other.faults], []);
});

test("measures are taken over in one step, and undone", async () => {
  const page = await open(site, "?view=savings&lang=en");
  await shown(page);
  const rows = await table(page);
  const before = await value(page, "cost_per_day");
  await page.getByRole("button", { name: "Use these" }).click();
  assert.match(await page.locator(".toast").innerText(), /3\smeasures\sused:\s\$[\d.]+[kM]\sa\sday\s\(\u2212[\d.]+%\)/);
  const now = await value(page, "cost_per_day");
  assert.ok(Math.abs(now / amount(rows.at(-1)[1]) - 1) < 1e-3, `${now} is not ${rows.at(-1)}`);
  assert.match(await page.locator(".levers-not").innerText(), /Prefix cache\s+Already so/);
  await page.locator(".toast button").click();
  await shown(page);
  assert.equal(await value(page, "cost_per_day"), before);
  assert.deepEqual(page.faults, []);
});

test("a difference is told input by input, and a row leads to its input", async () => {
  const page = await open(site, "?view=changes&lang=en&gpu_hour_price=3.9&daily_users=250M");
  await shown(page);
  assert.match(await title(page).innerText(), /^(Price a GPU-hour|Daily users) explains \$[\d.]+[kM] of the \$[\d.]+M difference$/);
  const rows = await table(page);
  assert.equal(rows.length, 4);
  addsUp(rows);
  assert.match(rows.flat().join(" "), /Price a GPU-hour \(\$2\.60?\sa\sGPU-hour → \$3\.90?/);
  await page.getByRole("button", { name: "In the order of the form" }).click();
  await page.waitForURL(/ask=form/);
  await page.getByLabel("What of it").selectOption("carbon_per_day");
  await page.waitForURL(/ask=carbon_per_day,form/);
  await shown(page);
  assert.match(await title(page).innerText(), /Daily users explains all of the .* difference/);
  await page.getByLabel("Compared with").selectOption("chatgpt-2023");
  await page.waitForURL(/ask=chatgpt-2023/);
  await page.locator(".figure-waterfall tbody button", { hasText: "Daily users" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "field-daily_users");
  assert.deepEqual(page.faults, []);
});

test("a baseline is what a difference is told to; nothing different says what to do", async () => {
  const page = await open(site, "?view=changes&lang=en&gpu_hour_price=3&b.gpu_hour_price=1.5&b.name=Spot");
  await shown(page);
  assert.equal(await title(page).innerText(), "Price a GPU-hour explains all of the $1.8M difference");
  assert.match(await page.locator(".view-intro").innerText(), /From “Variant B: Spot”/);
  await page.goto(`${site.address}?view=compare&lang=en&gpu_hour_price=3&b.gpu_hour_price=1.5`);
  await page.getByRole("link", { name: "Why do they differ?" }).click();
  await page.waitForURL(/view=changes/);
  await page.goto(`${site.address}?view=changes&lang=en`);
  await page.waitForFunction(() => document.querySelector("h1.view-title")?.textContent.startsWith("Nothing differs"));
  await page.locator(".changes-view").getByRole("link", { name: "Change an input in the calculator" }).click();
  await page.waitForURL((url) => !url.search.includes("view="));
  assert.deepEqual(page.faults, []);
});

test("what the link asks and nobody knows is told, and nothing else is lost", async () => {
  const page = await open(site, "?view=savings&lang=en&ask=magic,spot,<b>");
  await shown(page);
  assert.match(await page.locator(".question-told").innerText(), /asks for “magic” and “<b>”.*ask=prefix_cache,reserved/);
  assert.deepEqual(await on(page), ["spot"]);
  await page.goto(`${site.address}?view=changes&lang=en&daily_users=1M&ask=c,magic`);
  await shown(page);
  assert.match(await page.locator(".question-told").innerText(), /“magic”.*variant C, and there is none/s);
  await page.goto(`${site.address}?view=savings&lang=en&preset=palm-training-2023`);
  await page.waitForFunction(() => document.querySelector("h1.view-title")?.textContent.startsWith("Only a scenario with a cost"));
  assert.deepEqual(page.faults, []);
});

test("both views fit 320 pixels, speak Chinese, and axe finds nothing", async () => {
  for (const query of ["?view=savings", "?view=changes&gpu=b200-sxm&daily_users=90M&ownership=own", "?view=changes"]) {
    for (const width of [320, 768]) {
      const page = await open(site, query, { viewport: { width, height: 800 } });
      await page.waitForTimeout(300);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${query} at ${width}: ${wide} wide`);
      await page.context().close();
    }
    for (const [lang, colorScheme] of [["en", "light"], ["zh", "dark"]]) {
      const page = await open(site, `${query}&lang=${lang}`, { colorScheme });
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), [], `${query} ${lang} ${colorScheme}`);
      if (lang === "zh") {
        const text = await page.locator("main.view").evaluate((main) => {
          const copy = main.cloneNode(true);
          for (const one of copy.querySelectorAll(".lever-source, option")) one.remove();
          return copy.textContent;
        });
        assert.doesNotMatch(text, /\b(the|costs?|measure|saves?|difference|order|with|input)\b/i);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  }
});
