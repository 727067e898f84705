// The first screen and how it feels: there before the script, in place when the page takes over, steady while inputs move.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, ready, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

/** What a reader sees of the answer: text and place of its parts. */
const answer = (page) =>
  page.evaluate(() =>
    ["h1", ".headline", ".answer-sure", ".unit-row"].map((selector) => {
      const shown = [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0);
      const { x, y, width, height } = shown.getBoundingClientRect();
      return { selector, text: shown.innerText.trim(), box: [x, y, width, height].map(Math.round) };
    }),
  );

test("without script the page says the answer, how sure it is, and why it cannot calculate", async () => {
  for (const [locale, amount, reason] of [["en-US", /\$3\.1\smillion/, /needs JavaScript and WebAssembly/]]) {
    const context = await site.browser.newContext({ javaScriptEnabled: false, locale });
    const page = await context.newPage();
    await page.goto(site.address);
    const text = await page.locator("body").innerText();
    assert.match(text, amount);
    assert.match(text, reason);
    assert.ok((await page.locator(".answer svg circle").count()) >= 50, "the chances are drawn");
    await context.close();
  }
});

test("without WebAssembly the first screen stays and says why", async () => {
  const context = await site.browser.newContext({ locale: "zh-CN" });
  await context.addInitScript(() => delete globalThis.WebAssembly);
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByText("需要 JavaScript 和 WebAssembly").first().waitFor();
  assert.match(await page.locator("body").innerText(), /310\s万美元/);
  await context.close();
});

test("the page takes over the boxes of the first screen without a jump", async () => {
  for (const locale of ["en-US", "zh-CN"]) {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
      const context = await site.browser.newContext({ locale, viewport });
      const page = await context.newPage();
      // The script is held back until the first screen has been looked at.
      let release;
      const held = new Promise((resolve) => (release = resolve));
      await page.route("**/*.wasm", async (route) => {
        await held;
        await route.continue();
      });
      await page.addInitScript(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        // The page is drawn behind the first screen: of each thing one is seen, in every frame.
        globalThis.seen = new Set();
        const count = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0).length;
        const look = () => {
          if (document.querySelector(".first-screen .footer")) globalThis.seen.add([".bar", "h1", ".headline", ".spread svg", ".chips", ".footer"].map(count).join(" "));
          requestAnimationFrame(look);
        };
        look();
      });
      await page.goto(site.address, { waitUntil: "commit" });
      await page.locator(".first-screen .unit-row:visible").waitFor();
      const before = await answer(page);
      release();
      await ready(page);
      await page.waitForFunction(() => document.querySelector("data[data-quantity=energy_per_day][data-low]"));
      const name = `${locale} ${viewport.width}`;
      assert.deepEqual(await answer(page), before, name);
      assert.deepEqual(await page.evaluate(() => [...globalThis.seen]), [viewport.width === 360 ? "1 1 1 1 0 0" : "1 1 1 1 1 1"], name);
      const shift = await page.evaluate(() => globalThis.shift);
      assert.ok(shift < 0.02, `${name}: layout shift ${shift}`);
      await context.close();
    }
  }
});

test("the program is asked for behind the first screen, and at once where the page was slow to come", async () => {
  for (const came of [20, 500]) {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    // The page asks the clock once when it has been read so far.
    await page.addInitScript((came) => {
      const clock = performance.now.bind(performance);
      performance.now = () => {
        performance.now = clock;
        return came;
      };
    }, came);
    await page.goto(site.address);
    await ready(page);
    const { asked, parsed } = await page.evaluate(() => ({
      asked: performance.getEntriesByType("resource").find(({ name }) => name.endsWith("_bg.wasm")).startTime,
      parsed: performance.getEntriesByType("navigation")[0].domContentLoadedEventStart,
    }));
    assert.equal(asked < parsed, came === 500, `asked for after ${asked} ms, parsed after ${parsed} ms`);
    await context.close();
  }
});

test("a link with a scenario shows no other answer on the way", async () => {
  const context = await site.browser.newContext({ locale: "en-US" });
  const page = await context.newPage();
  await page.route("**/*.wasm", () => {});
  await page.goto(`${site.address}?daily_users=1M`, { waitUntil: "commit" });
  await page.locator(".first-screen .bar:visible").waitFor();
  assert.equal(await page.locator(".first-screen .headline:visible").count(), 0);
  await context.close();
});

test("headline and row follow an input in the same frame", async () => {
  const page = await open(site, "?lang=en");
  const seen = await page.evaluate(async () => {
    const slider = document.querySelector("#row-daily_users input[type=range]");
    const field = document.querySelector("#field-daily_users");
    const texts = () => [document.querySelector(".headline").textContent, field.value];
    const before = texts();
    slider.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    const frame = new Promise((resolve) => requestAnimationFrame(() => resolve(texts())));
    slider.value = String(Number(slider.max) * 0.9);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return { before, inFrame: await frame };
  });
  assert.notEqual(seen.inFrame[0], seen.before[0]);
  assert.notEqual(seen.inFrame[1], seen.before[1]);
});

test("what is out of sight is drawn when it comes into sight or nothing moves any more", async () => {
  const page = await open(site, "?lang=en");
  const ENERGY = "#footprint data[data-quantity=energy_per_day]";
  await page.locator(`${ENERGY}[data-low]`).waitFor({ state: "attached" });
  const slider = page.locator("#row-daily_users input[type=range]");
  const seen = () => page.evaluate((energy) => [document.querySelector(energy).value, document.querySelector(".headline").textContent], ENERGY);
  // One movement of a drag that does not end, and what the frame shows that follows it.
  const drag = (share) =>
    slider.evaluate(async (slider, [share, energy]) => {
      slider.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      slider.value = String(Number(slider.max) * share);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
      return [document.querySelector(energy).value, document.querySelector(".headline").textContent];
    }, [share, ENERGY]);
  const opened = await seen();
  const dragged = await drag(0.9);
  assert.equal(dragged[0], opened[0]);
  assert.notEqual(dragged[1], opened[1]);
  // Nothing moves any more, though the slider is held.
  await page.waitForFunction(([energy, before]) => document.querySelector(energy).value !== before, [ENERGY, opened[0]]);
  const rested = await seen();
  await page.locator(ENERGY).scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
  const { search } = new URL(page.url());
  const inSight = await drag(0.7);
  assert.notEqual(inSight[0], rested[0]);
  assert.notEqual(inSight[1], rested[1]);
  await page.waitForFunction((before) => location.search !== before, search);
  const anew = await open(site, new URL(page.url()).search);
  assert.equal(await anew.locator(ENERGY).getAttribute("value"), (await seen())[0]);
});

test("a thousand slider moves leave neither memory nor nodes behind", async () => {
  const page = await open(site, "?lang=en");
  const session = await page.context().newCDPSession(page);
  const move = (times) =>
    page.evaluate(async (times) => {
      const slider = document.querySelector("#row-daily_users input[type=range]");
      const [least, most] = [Number(slider.min), Number(slider.max)];
      slider.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      for (let step = 0; step < times; step++) {
        slider.value = String(least + ((most - least) * (step % 97)) / 97);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((next) => setTimeout(next));
      }
      slider.value = String((least + most) / 2);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
    }, times);
  const held = async () => {
    await page.waitForTimeout(2500);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { nodes } = await session.send("Memory.getDOMCounters");
    return { usedSize, nodes };
  };
  await move(100);
  const before = await held();
  await move(1000);
  const after = await held();
  assert.ok(after.nodes <= before.nodes * 1.02 + 20, `nodes ${before.nodes} -> ${after.nodes}`);
  assert.ok(after.usedSize <= before.usedSize * 1.05 + 500_000, `bytes ${before.usedSize} -> ${after.usedSize}`);
});
