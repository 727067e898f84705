// For everyone: with a keyboard, a screen reader, on paper, in the colours of the system, without motion.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { field, open, start, value } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

/** What axe finds in the page as it stands, each with the first elements. */
async function violations(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
}

test("axe finds nothing with everything open", async () => {
  for (const [lang, colorScheme, width] of [["en", "light", 1280], ["zh", "dark", 1280], ["en", "dark", 360], ["zh", "light", 360]]) {
    const query = `?lang=${lang}&open=step_time&daily_users=150M..260M&utilization=lots&gpu_hour_price=3`;
    const page = await open(site, query, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const what = `${lang} ${colorScheme} ${width}`;
    // Groups, tables, the panel of a source, the list of cases; every step once, since there are many.
    await page.locator(".chip-more").click();
    for (const summary of await page.locator("main summary:visible").all()) {
      const wanted = width === 1280 && lang === "en" ? true : !(await summary.evaluate((element) => element.closest(".all-steps")));
      if (wanted && !(await summary.evaluate((element) => element.parentElement.open))) await summary.click();
    }
    await page.locator("#row-daily_users .source-link").click();
    await page.locator("#row-gpu .row-note button").click();
    assert.deepEqual(await violations(page), [], what);
    // The list of a picker lies above the rest.
    await page.locator("#field-gpu").click();
    await page.locator(".picker-list").waitFor();
    assert.deepEqual(await violations(page), [], `${what}, picker`);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("Tab reaches everything in the order of the page, and the focus is always seen", async () => {
  for (const width of [1280, 360]) {
    const page = await open(site, "?lang=en", { viewport: { width, height: 900 } });
    const all = await page.evaluate(() => {
      const focusable = "a[href], button:not(:disabled), input, select, textarea, summary, [tabindex='0']";
      const seen = [...document.querySelectorAll(focusable)].filter((element) => {
        return element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0;
      });
      seen.forEach((element, at) => (element.dataset.at = at));
      return seen.length;
    });
    assert.ok(all > 80, `${all} stops`);
    const visited = [];
    for (let presses = 0; presses < all + 20; presses += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const ringed = element.matches("input[type=range]") ? element.parentElement : element;
        const inner = element.closest(".picker-search") ?? ringed;
        const style = getComputedStyle(inner);
        const { top, bottom, width, height } = element.getBoundingClientRect();
        return {
          at: Number(element.dataset.at ?? -1),
          name: `${element.tagName}.${element.className} ${(element.textContent || element.id).slice(0, 30)}`,
          ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
          inView: bottom > 0 && top < innerHeight && width > 0 && height > 0,
        };
      });
      if (stop === null) break;
      assert.ok(stop.ringed, `no ring round ${stop.name} at ${width}`);
      assert.ok(stop.inView, `${stop.name} is out of view at ${width}`);
      if (stop.at >= 0) visited.push(stop.at);
    }
    assert.equal(new Set(visited).size, visited.length, "no stop twice");
    assert.deepEqual(visited, visited.toSorted((a, b) => a - b), "in the order of the page");
    // The bar at the bottom edge comes and goes with scrolling.
    assert.ok(visited.length >= all - 2, `${visited.length} of ${all} at ${width}`);
    await page.context().close();
  }
});

test("a price is moved with the keyboard alone; value and result are heard", async () => {
  for (const [lang, spoken, said] of [["en", /dollars a GPU-hour.*90% sure/, /costs about \$/], ["zh", /美元每 GPU 小时.*90% 区间/, /约需/]]) {
    const page = await open(site, `?lang=${lang}`);
    const slider = page.locator("#row-gpu_hour_price input[type=range]");
    const before = [await value(page, "cost_per_day"), await slider.getAttribute("aria-valuetext")];
    assert.match(before[1], spoken);
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    const after = [await value(page, "cost_per_day"), await slider.getAttribute("aria-valuetext")];
    assert.ok(after[0] > before[0]);
    assert.notEqual(after[1], before[1]);
    const live = page.locator("[aria-live=polite][role=status]");
    await page.waitForFunction(() => document.querySelector("[aria-live=polite][role=status]").textContent !== "");
    assert.match(await live.innerText(), said);
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    assert.ok((await value(page, "cost_per_day")) < before[0]);
    await page.context().close();
  }
});

test("nonsense is named, the answer stands, and one field is enough to recover", async () => {
  const page = await open(site, "?lang=en&queries_per_user=10");
  const before = await value(page, "cost_per_day");
  await field(page, "daily_users").fill("many");
  assert.equal(await page.locator("#error-daily_users").innerText(), "", "not while somebody types");
  await field(page, "daily_users").blur();
  assert.match(await page.locator("#error-daily_users").innerText(), /Daily users.*like/s);
  assert.match(await page.locator(".stale").innerText(), /Daily users.*last value/s);
  assert.equal(await value(page, "cost_per_day"), before);
  await field(page, "daily_users").fill("200M");
  await field(page, "daily_users").press("Enter");
  assert.equal(await page.locator(".stale").count(), 0);
  assert.equal(await value(page, "cost_per_day"), before);
  assert.equal(await field(page, "queries_per_user").inputValue(), "10");
  // 1,5 may be one and a half or fifteen: it is asked, not guessed.
  await field(page, "queries_per_user").fill("1,5");
  await field(page, "queries_per_user").press("Enter");
  assert.match(await page.locator("#error-queries_per_user").innerText(), /1\.5.*15/s);
  assert.deepEqual(page.faults, []);
});

test("a preset, undo, redo, and resets of a row, a group and all", async () => {
  const page = await open(site, "?lang=en");
  const first = await value(page, "cost_per_day");
  await page.locator("[data-preset=chatgpt-2023]").click();
  const second = await value(page, "cost_per_day");
  assert.notEqual(second, first);
  await page.locator(".toast button").click();
  assert.equal(await value(page, "cost_per_day"), first);
  await page.locator("body").press("Control+Shift+Z");
  assert.equal(await value(page, "cost_per_day"), second);
  await page.locator("body").press("Control+Z");
  assert.equal(await value(page, "cost_per_day"), first);
  const change = async (id, text) => {
    await field(page, id).fill(text);
    await field(page, id).press("Enter");
  };
  await change("daily_users", "100M");
  await change("input_tokens", "900");
  assert.match(await page.locator(".chip[aria-current=true]").innerText(), /2 changes/);
  await page.locator("#row-daily_users .reset").click();
  assert.equal(await field(page, "daily_users").inputValue(), "200 M");
  await change("daily_users", "100M");
  await page.locator(".group-reset").click();
  assert.equal(await value(page, "cost_per_day"), first);
  await change("daily_users", "100M");
  await page.locator(".reset-all").click();
  assert.equal(await value(page, "cost_per_day"), first);
  assert.equal(await page.locator(".reset-all, .group-reset, .reset").count(), 0);
});

test("paper has the answer, what was changed, every step, addresses of sources and the link", async () => {
  for (const lang of ["en", "zh"]) {
    const page = await open(site, `?lang=${lang}&daily_users=150M..260M&gpu=h100-sxm`, { colorScheme: "dark", viewport: { width: 658, height: 900 } });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.locator(".steps").waitFor();
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    for (const gone of [".inputs", ".chips", ".bar-menu", ".tools", ".bottom-bar", ".table-behind"]) {
      assert.equal(await page.locator(gone).first().isVisible(), false, gone);
    }
    const changed = await page.locator(".details table").first().innerText();
    assert.match(changed, /H100 SXM\s+NVIDIA H200 SXM/);
    assert.match(changed, lang === "en" ? /150–260/ : /1\.5–2\.6/);
    const steps = await page.locator(".steps > .step:visible").count();
    assert.ok(steps > 60, `${steps} steps`);
    const address = await page.locator(".source-list a").first().evaluate((link) => getComputedStyle(link, "::after").content);
    assert.match(address, /https:/);
    assert.match(await page.locator(".printed-link").innerText(), /daily_users=150M\.\.260M/);
    const cut = await page.locator(".lines:visible").evaluateAll((all) => all.filter((lines) => lines.scrollWidth > lines.clientWidth + 1).map((lines) => lines.textContent));
    assert.deepEqual(cut, []);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.waitForFunction(() => document.querySelector(".steps") === null);
    await page.context().close();
  }
});

test("with less motion nothing moves, and colours of the system reach the charts", async () => {
  const page = await open(site, "?lang=en", { reducedMotion: "reduce", forcedColors: "active", colorScheme: "dark" });
  await page.locator("[data-preset=chatgpt-2023]").click();
  await page.locator("#field-gpu").click();
  const moving = await page.evaluate(() =>
    document.getAnimations().filter((one) => one.timeline instanceof DocumentTimeline && one.effect.getComputedTiming().duration > 1).length,
  );
  assert.equal(moving, 0);
  const axis = page.locator(".chart .t-axis").first();
  assert.equal(await axis.evaluate((text) => getComputedStyle(text).fill), "rgb(255, 255, 255)");
});

test("words of a chart neither touch nor leave it, with the fonts of this machine", async () => {
  for (const width of [1280, 328 + 32]) {
    const page = await open(site, "", { viewport: { width, height: 900 } });
    for (const preset of ["chatgpt-2025", "deepseek-v3-h200", "guosheng-2023", "small-model-l40s"]) {
      for (const lang of ["en", "zh"]) {
        await page.goto(`${site.address}?preset=${preset}&lang=${lang}`);
        await page.waitForSelector(".chart text");
        const found = await page.locator("figure .chart").evaluateAll((charts) => {
          const trouble = [];
          for (const chart of charts) {
            const box = chart.getBoundingClientRect();
            const texts = [...chart.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect(), parseFloat(getComputedStyle(text).fontSize)]);
            texts.forEach(([said, own, size], at) => {
              if (size < 12) trouble.push(`${said} is small`);
              if (own.left < box.left - 2 || own.right > box.right + 2) trouble.push(`${said} leaves`);
              for (const [other, its] of texts.slice(at + 1)) {
                const across = Math.min(own.right, its.right) - Math.max(own.left, its.left);
                // Line boxes are higher than letters.
                const down = Math.min(own.bottom, its.bottom) - Math.max(own.top, its.top);
                if (across > 0.5 && down > 4) trouble.push(`${said} touches ${other}`);
              }
            });
          }
          return trouble;
        });
        assert.deepEqual(found, [], `${preset} ${lang} ${width}`);
      }
    }
    await page.context().close();
  }
});
