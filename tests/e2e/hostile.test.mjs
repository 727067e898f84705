// Whatever stands in a link, a configuration, the storage or a message: no script runs, nothing is asked of other hosts, no
// error is logged, the page does not go blank, and it works on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, ready, start, value } from "./page.mjs";
import { CONFIGS, HOSTILE_LINKS, MESSAGES, STORAGE, canary, visit, wrong } from "./hostile.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

const VIEWS = ["estimate", "compare", "published", "model", "measured", "textbook", "sources"];

/** Places that show what a link says: the end of the link, and what is done once the page is there. */
const PLACES = VIEWS.map((view) => ({ name: `view ${view}`, suffix: `view=${view}` }));

/** A blank page has less text than this. */
const LEAST = 300;

/** A page that is watched. */
async function watched(query, options = {}) {
  const page = await open(site, query, { ...options, init: [canary, `globalThis.wrong = ${wrong}`] });
  return page;
}

async function assertFine(page, name) {
  assert.deepEqual(await page.evaluate(wrong, LEAST), [], name);
  assert.deepEqual(page.faults, [], name);
}

/** After all that, the page computes what it computed before. */
async function assertWorks(page) {
  await page.evaluate(() => {
    history.replaceState(null, "", "?preset=chatgpt-2023&lang=en");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.waitForFunction(() => document.querySelector(".headline")?.textContent.includes("195 million"));
  assert.ok(Math.abs((await value(page, "cost_per_day")) - 694444.44) < 0.01);
}

for (const { name, suffix, act } of PLACES) {
  for (const lang of ["en", "zh"]) {
    test(`hostile links harm nothing: ${name}, ${lang}`, async () => {
      const page = await watched(`?lang=${lang}&${suffix}`);
      await act?.(page);
      const faults = await page.evaluate(visit, { cases: HOSTILE_LINKS, suffix: `${suffix}&lang=${lang}`, least: LEAST });
      assert.deepEqual(faults, []);
      await assertFine(page, name);
      await assertWorks(page);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}

test("hostile links harm nothing when the page opens with them", async () => {
  // Short ones together, each under a key of its own, so that few pages see all of them.
  for (const view of ["estimate", "compare"]) {
    for (const { name, text } of HOSTILE_LINKS.filter((_, at) => at % 9 === VIEWS.indexOf(view))) {
      const page = await watched(`?${text.replace(/^\?/, "")}&view=${view}&lang=en`);
      await assertFine(page, name);
      await page.context().close();
    }
  }
});

test("hostile configurations are counted or refused", async () => {
  const page = await watched("?lang=en");
  await page.locator(".paste summary, #config").first().waitFor();
  const place = page.locator("textarea").first();
  for (const { name, text } of CONFIGS) {
    await place.evaluate((area, text) => {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }, text);
    await assertFine(page, name);
  }
  await assertWorks(page);
  await page.context().close();
});

test("hostile storage is replaced", async () => {
  for (const { name, text } of STORAGE) {
    const page = await watched("", { storage: text });
    await assertFine(page, name);
    await page.context().close();
  }
});

test("hostile messages are passed over", async () => {
  const page = await watched("?preset=chatgpt-2023&lang=en");
  const before = await page.locator("body").innerText();
  await page.evaluate(async (messages) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    for (const message of [...messages, NaN, new Map([["height", 5]]), new Error("canary()")]) {
      for (const origin of ["*", location.origin]) {
        postMessage(message, origin);
        frame.contentWindow.parent.postMessage(message, origin);
      }
      dispatchEvent(new MessageEvent("message", { data: message, origin: location.origin, source: frame.contentWindow }));
      dispatchEvent(new StorageEvent("storage", { key: "dayburn", newValue: String(message), storageArea: localStorage }));
    }
    frame.remove();
    await new Promise((next) => setTimeout(next));
  }, MESSAGES);
  await assertFine(page, "messages");
  assert.equal(await page.locator("body").innerText(), before);
  await page.context().close();
});
