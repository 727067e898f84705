// Whatever stands in a link, a configuration, the storage or a message: no script runs, nothing is asked of other hosts, no
// error is logged, the page does not go blank, and it works on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VIEWS, open, ready, start } from "./page.mjs";
import { ALL_LINKS, CONFIGS, FILES, MESSAGES, MIXED_LINKS, STORAGE, TEXTS, canary, visit, wrong } from "./hostile.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

/** Runs in every frame before anything else. */
const INIT = [canary, `globalThis.wrong = ${wrong}`];

/** A page with less text than this is blank. */
const LEAST = 120;

/** Places that show what a link says: the end of the link, what is opened once the page is there, and which links. */
const PLACES = [
  { name: "the view estimate", suffix: "view=estimate", links: ALL_LINKS },
  ...VIEWS.map((view) => ({ name: `the view ${view}`, suffix: `view=${view}`, links: MIXED_LINKS })),
  {
    name: "the share dialog",
    suffix: "view=estimate",
    links: MIXED_LINKS,
    async act(page) {
      await page.locator(".share-button").click();
      const dialog = page.locator("dialog.share-dialog[open]");
      await dialog.waitFor();
      for (const summary of await dialog.locator("summary").all()) await summary.click();
    },
  },
];

const watched = (query, init = []) => open(site, query, { init: [...INIT, ...init] });

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
  await page.waitForFunction(() => document.querySelector("data[data-quantity=cost_per_day]")?.value.startsWith("694444.44"));
}

for (const { name, suffix, links, act } of PLACES) {
  test(`hostile links harm nothing in ${name}`, async () => {
    for (const lang of ["en", "zh"]) {
      const page = await watched(`?lang=${lang}&${suffix}`);
      // The part that draws a view arrives after the page.
      await page.locator("h1:visible").waitFor();
      await act?.(page);
      // Words differ by language, what is drawn of a text does not.
      const cases = lang === "en" ? links : links.filter((_, at) => at % 3 === 0);
      assert.deepEqual(await page.evaluate(visit, { cases, suffix: `${suffix}&lang=${lang}`, least: LEAST }), []);
      await assertFine(page, name);
      await assertWorks(page);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });
}

test("hostile links harm nothing when the page opens with them", async () => {
  for (const { name, text } of MIXED_LINKS.filter((_, at) => at % 4 === 0)) {
    const page = await watched(`?${text.replace(/^\?/, "")}&view=estimate&lang=en`);
    await assertFine(page, name);
    await page.context().close();
  }
});

test("hostile links harm nothing in embeds", async () => {
  const context = await site.browser.newContext({ locale: "en-US", viewport: { width: 1300, height: 1700 } });
  // Two in a row, all in view: a frame computes once it is seen.
  for (const script of INIT) await context.addInitScript(script);
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !url.startsWith("data:")) faults.push(`foreign: ${url}`);
  });
  await page.route(`${site.origin}/host`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Host</title>" }));
  await page.goto(`${site.origin}/host`);
  const shows = ["headline", "parts", "all", "dots"];
  for (let from = 0; from < MIXED_LINKS.length; from += 10) {
    const some = MIXED_LINKS.slice(from, from + 10);
    // What is no setting of an embed comes last, and counts; what is one is hostile in every other frame.
    const addresses = some.map(({ text }, at) => {
      const end = at % 2 === 0 ? `&show=${shows[(at / 2) % shows.length]}&controls=daily_users` : "";
      return `${site.address}embed.html?${text.replace(/^\?/, "")}${end}`;
    });
    await page.evaluate((addresses) => {
      document.body.replaceChildren(
        ...addresses.map((address) => {
          const frame = document.createElement("iframe");
          frame.src = address;
          frame.width = "600";
          frame.height = "300";
          return frame;
        }),
      );
    }, addresses);
    for (const [at, frame] of page.frames().slice(1).entries()) {
      await frame.locator("html:not(.waiting)").waitFor();
      assert.deepEqual(await frame.evaluate(wrong, 20), [], some[at].name);
    }
    assert.deepEqual(faults, [], some.map(({ name }) => name).join(", "));
  }
  await context.close();
});

test("hostile attributes of elements in prose harm nothing", async () => {
  const context = await site.browser.newContext({ locale: "en-US" });
  for (const script of INIT) await context.addInitScript(script);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !url.startsWith("data:")) faults.push(`foreign: ${url}`);
  });
  await page.goto(`${site.address}embed-examples.html`);
  const names = ["scenario", "show", "input", "chart", "lang", "theme", "accent", "range", "bare"];
  await page.evaluate(
    ({ names, texts }) => {
      const paragraph = (id, ...elements) => {
        const paragraph = document.createElement("p");
        for (const [tag, attributes] of elements) {
          const element = document.createElement(tag);
          element.textContent = "What stands here without the engine";
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          paragraph.append(element);
        }
        if (id) paragraph.id = id;
        document.body.append(paragraph);
      };
      document.body.replaceChildren();
      for (const text of texts) {
        const all = Object.fromEntries(names.map((name) => [name, text]));
        const inLink = `name=${encodeURIComponent(text)}&daily_users=${encodeURIComponent(text)}`;
        for (const tag of ["dayburn-number", "dayburn-slider", "dayburn-chart", "dayburn-answer"]) {
          paragraph("", [tag, all], [tag, { ...all, scenario: inLink }], [tag, { scenario: text }]);
        }
      }
      paragraph("good", ["dayburn-number", { scenario: "preset=chatgpt-2023", show: "cost_per_day" }]);
      for (const each of document.querySelectorAll("p")) each.scrollIntoView();
    },
    { names, texts: TEXTS.map(({ text }) => text).filter((text) => text.length < 5000) },
  );
  // The last one shows its number: the engine has lived through what stands before it.
  await page.locator("#good data[value^='694444.44']").waitFor();
  const wrongs = await page.evaluate(() => {
    const inside = [...document.querySelectorAll("*")].filter((element) => element.shadowRoot);
    const markup = inside.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll("script, img, iframe, object, embed, base, [onload], [onerror]")]);
    return [...globalThis.wrong(1000), ...markup.map(({ outerHTML }) => outerHTML)];
  });
  assert.deepEqual(wrongs, []);
  assert.deepEqual(faults, []);
  await context.close();
});

/** Does something in the page, and waits until it has drawn what follows. */
const drawn = async (page, act) => {
  await act();
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
};

test("hostile configurations are counted or refused", async () => {
  for (const view of ["estimate", "model"]) {
    const page = await watched(`?lang=en&view=${view}`);
    await page.locator("#config").evaluate((disclosure) => (disclosure.open = true));
    for (const { name, text } of CONFIGS) {
      const type = () =>
        page.locator("#field-config").evaluate((area, text) => {
          area.value = text;
          area.dispatchEvent(new Event("input", { bubbles: true }));
          area.dispatchEvent(new Event("change", { bubbles: true }));
        }, text);
      await drawn(page, type);
      await assertFine(page, name);
    }
    await assertWorks(page);
    await page.context().close();
  }
});

test("hostile files are opened or refused", async () => {
  const page = await watched("?lang=en");
  await page.locator(".chip-kept").click();
  const input = page.locator(".kept-files input[type=file]");
  await input.waitFor({ state: "attached" });
  for (const { name, text } of [...FILES, ...CONFIGS]) {
    await drawn(page, () => input.setInputFiles({ name: `${name}<img src=x onerror=canary()>.json`, mimeType: "application/json", buffer: Buffer.from(text) }));
    await assertFine(page, name);
  }
  await assertWorks(page);
  await page.context().close();
});

test("hostile storage is read or replaced", async () => {
  for (const { name, text } of STORAGE) {
    const keys = ["dayburn", "dayburn.kept.1", "dayburn.kept.<img src=x onerror=canary()>", "dayburn.kept.\u202e"];
    const store = `for (const key of ${JSON.stringify(keys)}) localStorage.setItem(key, ${JSON.stringify(text)})`;
    const page = await watched("", [store]);
    await drawn(page, () => page.locator(".chip-kept").click());
    await assertFine(page, name);
    await page.context().close();
  }
});

test("hostile messages are passed over", async () => {
  for (const address of ["?preset=chatgpt-2023&lang=en", "embed-examples.html", "embed.html?show=parts&lang=en"]) {
    const context = await site.browser.newContext({ locale: "en-US" });
    for (const script of INIT) await context.addInitScript(script);
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(site.address + address, { waitUntil: "networkidle" });
    if (address.startsWith("?")) await ready(page);
    const seen = () => page.evaluate(() => [document.body.innerText, ...[...document.querySelectorAll("iframe")].map((each) => `${each.src} ${each.style.height}`)]);
    const before = await seen();
    await page.evaluate(async (messages) => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      for (const message of [...messages, new Map([["height", 5]]), new Error("canary()")]) {
        postMessage(message, "*");
        frame.contentWindow.parent.postMessage(message, location.origin);
        dispatchEvent(new MessageEvent("message", { data: message, origin: location.origin, source: frame.contentWindow }));
        dispatchEvent(new MessageEvent("message", { data: message, origin: "https://other.example", source: null }));
        dispatchEvent(new StorageEvent("storage", { key: "dayburn", newValue: String(message), storageArea: localStorage }));
      }
      frame.remove();
      await new Promise((next) => setTimeout(next));
    }, MESSAGES);
    assert.deepEqual(await page.evaluate(wrong, 20), [], address);
    assert.deepEqual(await seen(), before, address);
    assert.deepEqual(faults, [], address);
    await context.close();
  }
});
