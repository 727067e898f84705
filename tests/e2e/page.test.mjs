// The main job on the built page: preset, number, formula, change, link, as a reader does it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync } from "node:zlib";
import axe from "axe-core";
import { DIST, field, open, ready, start, value } from "./page.mjs";

const PUBLISHED = 25e6 / 36;
let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const near = (a, b, what) => assert.ok(Math.abs(a / b - 1) < 1e-9, `${what ?? ""} ${a} is not ${b}`);

test("a newcomer picks a preset, reads the number and opens its formula", async () => {
  const page = await open(site);
  await page.getByRole("link", { name: "ChatGPT, early 2023" }).click();
  near(await value(page, "cost_per_day"), PUBLISHED);
  assert.match(await page.locator(".answer").innerText(), /\$694,444/);
  await page.locator("data[data-quantity=cost_per_day] button").first().click();
  const card = page.locator("#derivation");
  assert.ok((await card.locator("math").count()) >= 3);
  const text = await card.evaluate((element) => element.textContent);
  assert.match(text, /28,935\.185/);
  assert.match(text, /\$694,444/);
  assert.match(page.url(), /preset=chatgpt-2023/);
  assert.match(page.url(), /open=cost_per_day/);
  assert.deepEqual(page.faults, []);
});

test("120M and 1.2亿 are the same, and the link says so to somebody else", async () => {
  const page = await open(site, "?preset=chatgpt-2023");
  const results = [];
  for (const text of ["120M", "1.2亿"]) {
    await field(page, "daily_users").fill(text);
    await field(page, "daily_users").press("Enter");
    results.push(await value(page, "cost_per_day"));
  }
  assert.equal(results[0], results[1]);
  near(results[0], (PUBLISHED * 120) / 13);
  await page.waitForURL(/daily_users=120M/);
  const other = await open(site, page.url().slice(site.address.length));
  assert.equal(await value(other, "cost_per_day"), results[0]);
  assert.deepEqual([...page.faults, ...other.faults], []);
});

test("the calculation can be taken along in four languages", async () => {
  const page = await open(site, "?preset=chatgpt-2023&daily_users=26M");
  const row = page.locator(".take-along");
  for (const [name, file] of [["Python", "dayburn.py"], ["JavaScript", "dayburn.mjs"], ["Squiggle", "dayburn.squiggle"], ["CSV", "dayburn.csv"]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("button", { name }).click()]);
    assert.equal(download.suggestedFilename(), file);
    const text = readFileSync(await download.path(), "utf8");
    assert.match(text, /daily_users=26M/);
    assert.match(text, /Daily users/);
    if (file === "dayburn.py") near(Number(execFileSync("python3", ["-"], { input: text }).toString().match(/^cost_per_day (.*)$/m)[1]), 2 * PUBLISHED);
  }
  assert.deepEqual(page.faults, []);
});

test("reload keeps the scenario, and without a link the last one is remembered", async () => {
  const page = await open(site, "?preset=goldstein-2022&gpu_hour_price=6");
  near(await value(page, "cost_per_day"), 175_000);
  await field(page, "gpu_hour_price").fill("9");
  await field(page, "gpu_hour_price").press("Enter");
  await page.waitForURL(/gpu_hour_price=9/);
  await page.reload();
  await ready(page);
  near(await value(page, "cost_per_day"), 262_500);
  await page.goto(site.address);
  await ready(page);
  near(await value(page, "cost_per_day"), 262_500, "remembered");
});

test("damaged storage is ignored with a notice", async () => {
  for (const storage of ["{", "7", '"x"', '{"query":7}', "\u0000"]) {
    const page = await open(site, "", { storage });
    assert.ok((await value(page, "cost_per_day")) > 0);
    assert.match(await page.locator(".notices").innerText(), /last visit/, storage);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("bad input gets a message that names field, limit and example, and nothing is lost", async () => {
  const page = await open(site, "?utilization=140%25&daily_users=lots&gpu=h1000&colour=red");
  assert.equal(await field(page, "daily_users").inputValue(), "lots");
  assert.match(await page.locator("#error-daily_users").innerText(), /Daily users/);
  assert.match(await page.locator("#error-utilization").textContent(), /Utilization.*0\.1.*100.*like/s);
  assert.match(await page.locator("main").innerText(), /colour/);
  assert.match(await page.locator("main").innerText(), /h1000/);
  assert.ok((await value(page, "cost_per_day")) > 0);
  await field(page, "daily_users").fill("5M");
  await field(page, "daily_users").press("Enter");
  assert.equal(await page.locator("#error-daily_users").innerText(), "");
  await page.waitForURL(/utilization=140%25/);
  assert.match(page.url(), /colour=red/);
  assert.deepEqual(page.faults, []);
});

test("hostile links neither break the page nor run", async () => {
  const long = Array.from({ length: 5000 }, (_, n) => `k${n}=v`).join("&");
  const hostile = [
    "?daily_users=%3Cscript%3Ealert(1)%3C/script%3E",
    "?preset=%3Cimg%20src=x%20onerror=alert(1)%3E",
    "?__proto__=1&constructor=2&daily_users=1e400&mfu=NaN",
    "?daily_users=%FF%FE&%E0%A4=1",
    "?open=nothing&view=nothing&lang=xx&v=-1",
    `?${long}`,
  ];
  for (const query of hostile) {
    const page = await open(site, query);
    let dialogs = 0;
    page.on("dialog", (dialog) => (dialogs += 1) && dialog.dismiss());
    assert.ok((await value(page, "cost_per_day")) > 0, query.slice(0, 60));
    assert.equal(dialogs, 0);
    assert.deepEqual(page.faults, [], query.slice(0, 60));
    await page.context().close();
  }
});

test("every preset works in both languages without a fault", async () => {
  const page = await open(site, "?lang=en");
  await page.getByRole("button", { name: "Published figures" }).click();
  const presets = await page.locator("[data-preset]").evaluateAll((all) => all.map((a) => a.dataset.preset));
  assert.ok(new Set(presets).size >= 20, `${presets.length} presets`);
  for (const preset of new Set(presets)) {
    for (const lang of ["en", "zh"]) {
      await page.goto(`${site.address}?preset=${preset}&lang=${lang}`);
      await ready(page);
      const text = await page.locator("main").innerText();
      assert.doesNotMatch(text, /NaN|undefined|Infinity|\binf\b/, `${preset} ${lang}`);
    }
  }
  assert.deepEqual(page.faults, []);
});

test("Chinese leaves no English words behind", async () => {
  const page = await open(site, "?lang=zh");
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
  // Names of files and of documents stay as they are.
  const text = (await page.locator("main").innerText()).replaceAll("training-cost-trends", "");
  assert.doesNotMatch(text, /\b(the|users|messages|servers|costs?|per|share|price)\b/i);
  assert.match(await page.locator("h1:visible").first().innerText(), /要花多少钱/);
});

// What a view shows last.
const LAST = {
  "": ".details .table td",
  published: ".claim .mark-range",
  textbook: ".textbook-table",
  sources: ".catalog tr",
  measured: ".source-cell",
  model: ".count-table td",
};

test("nothing scrolls sideways from 320 to 1280 pixels, at no moment", async () => {
  const init = () => {
    globalThis.widest = 0;
    const look = () => {
      if (document.body) globalThis.widest = Math.max(globalThis.widest, document.documentElement.scrollWidth);
      requestAnimationFrame(look);
    };
    look();
  };
  for (const width of [320, 360, 768, 1024, 1280]) {
    for (const query of ["?lang=en", "?lang=zh", "?preset=guosheng-2023&lang=en", "?currency=cny&lang=en", "?view=published&lang=en", "?view=published&lang=zh", "?view=textbook", "?view=sources", "?view=measured", "?view=model&model=deepseek-v3"]) {
      const page = await open(site, query, { viewport: { width, height: 800 }, init: [init] });
      await page.waitForSelector(LAST[query.match(/view=(\w+)/)?.[1] ?? ""], { state: "attached" });
      // Until what has been drawn last has been looked at too.
      const wide = await page.evaluate(() => new Promise((seen) => {
        requestAnimationFrame(() => requestAnimationFrame(() => seen(globalThis.widest)));
      }));
      assert.ok(wide <= width, `${query} at ${width}: ${wide} wide`);
      await page.context().close();
    }
  }
});

test("axe finds nothing in any view, language and theme", async () => {
  for (const query of ["?lang=en", "?lang=zh", "?currency=eur&lang=en", "?view=published&lang=en", "?view=published&lang=zh", "?view=textbook&lang=en", "?view=sources&lang=zh", "?view=measured&lang=en", "?view=model&model=deepseek-v3&lang=zh"]) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(site, query, { colorScheme });
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      });
      assert.deepEqual(found, [], `${query} ${colorScheme}`);
      await page.context().close();
    }
  }
});

test("published figures stand beside ours, and each figure opens its scenario", async () => {
  for (const lang of ["en", "zh"]) {
    const page = await open(site, `?view=published&lang=${lang}`);
    const finding = { en: /^\d+ of \d+ published figures lie inside our range$/, zh: /^\d+ 个公布的数字中，\d+ 个落在我们的区间内$/ }[lang];
    await page.locator("h1:visible").filter({ hasText: finding }).waitFor();
    assert.ok((await page.locator(".claim").count()) >= 20);
    assert.equal(await page.locator(".claim .mark-range").count(), await page.locator(".claim").count());
    const text = await page.locator(".published-view").innerText();
    assert.doesNotMatch(text, /NaN|undefined|Infinity|\binf\b/);
    const row = page.locator("#case-SemiAnalysisDay");
    assert.match(await row.innerText(), lang === "en" ? /\$694k/ : /69\.4\s万美元/);
    // Theirs is the preset.
    await row.locator("td a").first().click();
    await page.waitForURL(/preset=chatgpt-2023/);
    near(await value(page, "cost_per_day"), PUBLISHED);
    // Ours is a scenario with the figure and the range that stood in the row, as far as fewer samples can tell.
    await page.goBack();
    const ours = row.locator(".ours data");
    await page.locator("h1:visible").filter({ hasText: finding }).waitFor();
    const [figure, low, high] = await ours.evaluate((data) => ["value", "data-low", "data-high"].map((name) => Number(data.getAttribute(name))));
    await ours.locator("a").click();
    await page.waitForURL(/gpu=a100-sxm-80gb/);
    near(await value(page, "cost_per_day"), figure);
    const headline = page.locator("data[data-quantity=cost_per_day]").first();
    await page.waitForFunction(() => document.querySelector("data[data-quantity=cost_per_day]").hasAttribute("data-low"));
    assert.ok(Math.abs(Number(await headline.getAttribute("data-low")) / low - 1) < 0.1);
    assert.ok(Math.abs(Number(await headline.getAttribute("data-high")) / high - 1) < 0.1);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("another currency changes what is shown and stays in the link", async () => {
  const page = await open(site, "?preset=chatgpt-2023&lang=zh");
  const headline = page.locator(".headline");
  assert.match(await headline.innerText(), /69\s万美元/);
  await page.locator("button[data-currency=cny]").click();
  assert.match(await headline.innerText(), /500\s万元/);
  // Scripts read dollars whatever is shown.
  near(await value(page, "cost_per_day"), PUBLISHED);
  await page.waitForURL(/currency=cny/);
  await field(page, "yuan_per_dollar").fill("6");
  await field(page, "yuan_per_dollar").blur();
  assert.match(await headline.innerText(), /420\s万元/);
  await page.waitForURL(/yuan_per_dollar=6/);
  const other = await open(site, page.url().slice(site.address.length));
  assert.match(await other.locator(".headline").innerText(), /420\s万元/);
  await field(other, "yuan_per_dollar").fill("many");
  await field(other, "yuan_per_dollar").blur();
  assert.match(await other.locator("#error-yuan_per_dollar").innerText(), /7\.2/);
  assert.equal(await field(other, "yuan_per_dollar").inputValue(), "many");
  await other.locator("button[data-currency=usd]").click();
  assert.match(await other.locator(".headline").innerText(), /69\s万美元/);
  assert.deepEqual([...page.faults, ...other.faults], []);
});

test("a pasted config.json is counted, and the link carries the figures", async () => {
  const page = await open(site, "?lang=en");
  const field = page.locator("#field-config");
  const said = page.locator("#said-config");
  const config = readFileSync(new URL("../configs/public/Llama-3.1-8B.json", import.meta.url), "utf8");
  await page.locator("#config summary").click();
  await field.fill('{"model_type": "llama", "hidden_size": "wide"}');
  await field.blur();
  assert.match(await said.innerText(), /num_hidden_layers|hidden_size/);
  await field.fill("{ no");
  await field.blur();
  assert.match(await said.innerText(), /line 1, column 3/);
  assert.equal(await field.inputValue(), "{ no");
  await page.waitForTimeout(600);
  await page.reload();
  await ready(page);
  await page.locator("#config summary").click();
  assert.equal(await field.inputValue(), "{ no", "remembered");

  await field.fill(config);
  assert.match(await said.innerText(), /8,030,261,248 parameters.*131,072 bytes.*Exact/s);
  await page.waitForURL(/total_parameters=/);
  const other = await open(site, page.url().slice(site.address.length));
  assert.equal(await value(other, "cost_per_day"), await value(page, "cost_per_day"));
  await page.getByRole("link", { name: "How it is counted" }).click();
  await page.waitForURL(/view=model/);
  const view = page.locator(".count-view");
  assert.match(await view.locator(".count-figures").innerText(), /8,030,261,248.*131,072/s);
  const totals = await view.locator(".count-table").first().locator("tbody .count-part td:nth-child(5), tfoot td.number").allInnerTexts();
  const numbers = totals.map((text) => Number(text.replaceAll(",", "")));
  assert.equal(numbers.at(-1), 8030261248);
  assert.equal(numbers.slice(0, -1).reduce((a, b) => a + b), numbers.at(-1));
  assert.deepEqual([...page.faults, ...other.faults], []);
});

test("where the scenario's model is assumed, another one can be counted, by a link too", async () => {
  const page = await open(site, "?view=model");
  const view = page.locator(".count-view");
  await view.getByText("nothing to count").waitFor();
  const choose = view.getByLabel("Model");
  assert.match(await choose.locator("option").first().innerText(), /Of this scenario: GPT-4o class/);
  await choose.selectOption("deepseek-v3");
  await view.getByText("671,026,419,200").first().waitFor();
  await page.waitForURL(/ask=deepseek-v3/);
  const other = await open(site, page.url().slice(site.address.length));
  await other.locator(".count-view").getByText("671,026,419,200").first().waitFor();
  assert.equal(await other.locator(".count-view").getByLabel("Model").inputValue(), "deepseek-v3");
  // The scenario keeps its own.
  await other.getByRole("link", { name: "Back to the estimate" }).click();
  assert.equal(await value(other, "cost_per_day"), await value(page, "cost_per_day"));
  const unknown = await open(site, "?view=model&ask=no-such-model");
  await unknown.getByText("a model that this page does not know").waitFor();
  const assumed = await open(site, "?view=model&ask=gpt-4o-class");
  await assumed.getByText("The figures of this model are assumed").waitFor();
  assert.deepEqual([...page.faults, ...other.faults, ...unknown.faults, ...assumed.faults], []);
});

test("a config.json is read from a file, and what is none is refused", async () => {
  const page = await open(site, "?lang=zh");
  const said = page.locator("#said-config");
  const file = page.locator("#config input[type=file]");
  await page.locator("#config summary").click();
  await file.setInputFiles(new URL("../configs/public/Qwen3-8B.json", import.meta.url).pathname);
  await said.getByText("8,190,735,360").waitFor();
  const before = await page.locator("#field-config").inputValue();
  await file.setInputFiles({ name: "model.bin", mimeType: "", buffer: Buffer.from([0xff, 0xfe]) });
  await said.getByText("UTF-8").waitFor();
  await file.setInputFiles({ name: "model.bin", mimeType: "", buffer: Buffer.alloc(1_000_001, 32) });
  await said.getByText("1,000,001").waitFor();
  assert.equal(await page.locator("#field-config").inputValue(), before);
  assert.deepEqual(page.faults, []);
});

test("a chart says what stands at a point, by pointer and by keyboard", async () => {
  const page = await open(site, "?lang=en");
  const place = page.locator(".figure-operating .chart-place");
  const tip = page.locator(".figure-operating .tip");
  // The table is drawn when it is opened.
  assert.equal(await page.locator(".figure-operating tbody").count(), 0);
  await page.locator(".figure-operating summary").click();
  await page.waitForSelector(".figure-operating tbody tr");
  const rows = await page.locator(".figure-operating tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
  const says = async (row) => {
    const text = await tip.innerText();
    for (const cell of rows.at(row)) assert.ok(text.includes(cell), `${cell} is missing in ${text}`);
  };
  await place.focus();
  await says(0);
  await page.keyboard.press("ArrowRight");
  await says(1);
  await page.keyboard.press("End");
  await says(-1);
  await page.keyboard.press("Escape");
  assert.equal(await tip.innerText(), "");
  const box = await place.boundingBox();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height - 50);
  await says(0);
  await page.mouse.move(0, 0);
  assert.equal(await tip.innerText(), "");
  // Stated throughput has no roofs.
  await page.goto(`${site.address}?preset=chatgpt-2023&lang=en`);
  await page.waitForSelector("[data-quantity]", { state: "attached" });
  assert.equal(await page.locator(".figure-roofline").count(), 0);
});

test("charts that followed changes are those of a page that opens with them", async () => {
  const page = await open(site, "?lang=en");
  const pictures = async (page) => {
    // The work at rest: nothing moves any more then.
    await page.waitForFunction(() => document.querySelector("data[data-quantity=energy_per_day][data-low]"));
    return page.locator("svg.chart").evaluateAll((charts) => charts.map((chart) => chart.outerHTML));
  };
  const before = await pictures(page);
  for (const name of ["Company chatbot", "DeepSeek-V3"]) await page.getByRole("link", { name }).first().click();
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  for (const [id, steps] of [["gpu_hour_price", 3], ["output_tokens", 2]]) {
    const slider = page.locator(`.row:has(#field-${id}) input[type=range]`);
    for (let step = 0; step < steps; step++) await slider.press("ArrowRight");
  }
  await page.waitForURL(/output_tokens/);
  const anew = await open(site, new URL(page.url()).search);
  const expected = await pictures(anew);
  assert.notDeepEqual(expected, before);
  // Parts out of sight follow one at a time.
  for (let waits = 0; waits < 50 && !isDeepStrictEqual(await pictures(page), expected); waits++) await page.waitForTimeout(100);
  assert.deepEqual(await pictures(page), expected);
  assert.deepEqual([...page.faults, ...anew.faults], []);
});

test("predictions stand beside measurements, row by row", async () => {
  const page = await open(site, "?lang=en");
  assert.match(await page.locator(".reliability").innerText(), /half were within a factor of 1\.\d+/);
  await page.locator(".reliability a").click();
  await page.waitForSelector(".figure-scatter svg");
  assert.match(await page.locator(".measured-score").innerText(), /^471 rows: half are off by less than \d/);
  assert.equal(await page.locator(".figure-scatter circle").count(), 471);
  await page.locator(".filters select").first().selectOption("L40S");
  await page.locator(".measured-score", { hasText: /^31 rows/ }).waitFor();
  assert.equal(await page.locator(".measured-view .source-cell a").count(), 31);
  assert.deepEqual(page.faults, []);
});

test("ranges go in and out: typed, linked, drawn, blamed, and asked for a chance", async () => {
  const page = await open(site, "?lang=en");
  // The work at rest: every quantity has its range then.
  const cost = page.locator("data[data-quantity=cost_per_day][data-low]").first();
  await cost.waitFor({ state: "attached" });
  await page.waitForFunction(() => document.querySelector("data[data-quantity=energy_per_day][data-low]"));
  const ends = async () => [Number(await cost.getAttribute("data-low")), Number(await cost.getAttribute("data-high"))];
  const [low, high] = await ends();
  const central = await value(page, "cost_per_day");
  assert.ok(low < central && central < high, `${low} ${central} ${high}`);
  assert.match(await page.locator(".answer").innerText(), /90% range \$[\d,.]+/);

  await field(page, "daily_users").fill("190M to 210M");
  await field(page, "daily_users").press("Enter");
  await page.waitForFunction(() => location.search.includes("daily_users=190M..210M"));
  const link = page.url();

  await page.locator("#field-limit").fill("4M");
  await page.locator("#field-limit").press("Enter");
  await page.waitForFunction(() => location.search.includes("limit=4M"));
  assert.match(await page.locator("#sure").innerText(), /Under \$4M a day: \d+%/);

  // A click on the first driver leads to its input.
  await page.locator("#drivers svg").click({ position: { x: 60, y: 40 } });
  await page.waitForFunction(() => document.activeElement?.id.startsWith("field-"));
  assert.deepEqual(page.faults, []);

  // The same link gives the same range, to the last digit.
  const range = async (page) => {
    const cost = page.locator("data[data-quantity=cost_per_day][data-low]").first();
    await page.waitForFunction(() => document.querySelector("data[data-quantity=energy_per_day][data-low]"));
    return [await cost.getAttribute("data-low"), await cost.getAttribute("data-high")];
  };
  const first = await range(await open(site, new URL(link).search));
  const second = await range(await open(site, new URL(link).search));
  assert.deepEqual(first, second);
});

test("a range is shown as it is read, made one number, and a range again", async () => {
  const page = await open(site, "?lang=en");
  const users = field(page, "daily_users");
  await users.fill("10 to 40M");
  await users.press("Enter");
  const toggle = page.locator("#row-daily_users .range-toggle");
  assert.equal(await users.inputValue(), "10 M..40 M");
  assert.equal(await toggle.getAttribute("aria-pressed"), "true");
  assert.match(await page.locator("#range-daily_users").textContent(), /^90% sure, middle 20\sM$/);
  const spoken = await page.locator("#row-daily_users input[type=range]").getAttribute("aria-valuetext");
  assert.match(spoken, /^20\smillion users; 90% sure: 10\smillion to 40\smillion$/);
  const inTheMiddle = await value(page, "cost_per_day");
  await toggle.click();
  assert.equal(await users.inputValue(), "20 M");
  assert.equal(await toggle.getAttribute("aria-pressed"), "false");
  assert.equal(await value(page, "cost_per_day"), inTheMiddle);
  await toggle.click();
  assert.equal(await users.inputValue(), "13.33 M..30 M");
  assert.deepEqual(page.faults, []);
});

test("the page stays within its budget", () => {
  const files = readdirSync(DIST, { recursive: true }).filter((name) => /\.(wasm|js|css|html|svg)$/.test(name));
  const sizes = files.map((name) => {
    const bytes = readFileSync(join(DIST, name));
    return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
  for (const { name, raw, brotli } of sizes) console.log(`${name}: ${raw} bytes, ${brotli} in brotli`);
  const sum = (some) => sizes.filter(({ name }) => some(name)).reduce((sum, { brotli }) => sum + brotli, 0);
  // What inputs and answer need, then with range and details below the answer, then with everything that some view, dialog
  // or menu loads. What stands in pages of others is none of it.
  const isLater = (name) => /^(split_|chunk|parts-.*css)/.test(name);
  const isAsked = (name) => /^split_(views|questions|laboratory|share|kept|pictures)/.test(name);
  const isEmbed = (name) => /^(embed|elements)/.test(name);
  for (const [what, most, bytes] of [
    ["inputs and answer", 368, sum((name) => !isEmbed(name) && !isLater(name))],
    ["with range and details", 708, sum((name) => !isEmbed(name) && !isAsked(name))],
    ["everything", 1231, sum((name) => !isEmbed(name))],
  ]) {
    assert.ok(bytes <= most * 1024, `${what}: ${bytes} bytes in brotli`);
  }
});
