// Embeds in pages of another origin: frames, the script for heights, and elements in prose. `node tools/embed.mjs dist`
// builds them beside a debug page.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { DIST, ready, start, value } from "./page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STORED = "v=1&made=2026-11-27&result=2986400,1208300,6871900";

let site;
let host;

/** A server for pages of somebody else: another origin, whatever stands on its pages. */
async function hosting() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const { body, headers } = pages.get(request.url) ?? {};
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body ?? "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** Puts a page there; gives its address. */
    put(body, headers = {}) {
      const path = `/${pages.size}`;
      pages.set(path, { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>${body}`, headers });
      return origin + path;
    },
    close: () => server.close(),
  };
}

/** Opens a page of the host. What goes wrong and what is asked of our origin is collected. */
async function visit(address, { setUp, ...options } = {}) {
  const context = await site.browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.asked = [];
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (url.startsWith(site.address)) page.asked.push(url.slice(site.address.length).split("?")[0]);
    else if (!url.startsWith(host.origin) && !url.startsWith("data:")) page.faults.push(`foreign: ${url}`);
  });
  await setUp?.(page);
  await page.goto(address);
  return page;
}

const frameCode = (query, rest = "") =>
  `<iframe src="${site.address}embed.html?${query}" title="An estimate" width="100%" height="420" style="border:0" ${rest}></iframe>`;
const script = () => `<script src="${site.address}embed.js"></script>`;
const elements = () => `<script type="module" src="${site.address}elements.js"></script>`;
const within = (page, at = 0) => page.frameLocator("iframe").nth(at);
const computed = (frame) => frame.locator("html:not(.waiting)").waitFor();
const heights = (page) => page.evaluate(() => [...document.querySelectorAll("iframe")].map((frame) => frame.clientHeight));
/** What axe finds. */
async function violations(page) {
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }));
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** The values of all numbers of a kind, as their data elements have them. */
const values = (page, id) =>
  page.locator(`dayburn-number data[data-quantity=${id}]`).evaluateAll((all) => all.map((data) => Number(data.value)));
const shown = (page, count) =>
  page.waitForFunction((count) => [...document.querySelectorAll("dayburn-number, dayburn-slider, dayburn-chart, dayburn-answer")].filter((each) => each.shadowRoot?.querySelector(".part")).length === count, count);

before(async () => {
  site = await start("/some/folder/", { shared: true });
  host = await hosting();
});

after(async () => {
  await site.close();
  host.close();
});

describe("a frame", () => {
  test("says the stored result before any engine, and the present one after it, without a script of the host", async () => {
    let release;
    const held = new Promise((done) => (release = done));
    const page = await visit(host.put(frameCode(`controls=daily_users,utilization&${STORED}&lang=en`)), {
      setUp: (page) => page.route("**/embed-engine-*.wasm", (route) => held.then(() => route.continue())),
    });
    const frame = within(page);
    await frame.getByText("It costs about $3.0 million a day.").waitFor();
    assert.equal(await frame.locator(".range").innerText(), "90% range $1.2 million to $6.9 million");
    assert.equal(await frame.locator("#made").innerText(), "27 Nov 2026, model 1");
    release();
    await computed(frame);
    const whole = await site.browser.newPage();
    await whole.goto(`${site.address}?lang=en`);
    await ready(whole);
    const said = await whole.locator(".headline").innerText();
    assert.equal((await frame.locator("dayburn-answer .sentence").last().innerText()).replace(/\s+/g, " "), said.replace(/\s+/g, " "));
    assert.equal(await frame.locator("dayburn-answer data").getAttribute("value"), String(await value(whole, "cost_per_day")));
    await whole.close();
    assert.equal(await frame.locator("dayburn-slider").count(), 2);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("shows a frozen result, marked, and loads no engine", async () => {
    const page = await visit(host.put(frameCode(`${STORED}&frozen=yes&controls=daily_users&lang=zh`)));
    const frame = within(page);
    await computed(frame);
    assert.equal((await frame.locator(".sentence").innerText()).replaceAll("\u00a0", " "), "每天约需 300 万美元。");
    assert.equal(await frame.locator("#made").innerText(), "定格于 2026 年 11 月 27 日，模型 1");
    assert.equal(await frame.locator("dayburn-slider, dayburn-chart").count(), 0);
    assert.match(await frame.locator("#open").getAttribute("href"), /frozen=yes/);
    assert.ok(!page.asked.some((file) => file.includes("engine")), page.asked.join());
    await page.context().close();
  });

  test("keeps number, range and link where the engine cannot be had", async () => {
    const page = await visit(host.put(frameCode(`${STORED}&lang=en`)), {
      setUp: (page) => page.route("**/embed-engine-*", (route) => route.abort()),
    });
    const frame = within(page);
    await computed(frame);
    await frame.getByText("It costs about $3.0 million a day.").waitFor();
    assert.match(await frame.locator("#open").getAttribute("href"), /result=2986400,1208300,6871900/);
    await page.context().close();
  });

  test("leads to the whole page with what a reader has moved", async () => {
    const page = await visit(host.put(frameCode("preset=chatgpt-2023&controls=daily_users&lang=en")));
    const frame = within(page);
    await computed(frame);
    await frame.locator(".field").fill("120M");
    await frame.locator(".field").press("Enter");
    const cost = await frame.locator("dayburn-answer data").getAttribute("value");
    assert.ok(Math.abs(Number(cost) / (((25e6 / 36) * 120) / 13) - 1) < 1e-12, cost);
    const [whole] = await Promise.all([page.context().waitForEvent("page"), frame.locator("#open").click()]);
    await ready(whole);
    assert.equal(await value(whole, "cost_per_day"), Number(cost));
    assert.match(new URL(whole.url()).search, /daily_users=120M/);
    assert.ok(!/controls|show/.test(whole.url()));
    await page.context().close();
  });

  test("stores nothing and registers nothing", async () => {
    const page = await visit(host.put(frameCode("lang=en")));
    await computed(within(page));
    const frame = page.frames()[1];
    assert.deepEqual(await frame.evaluate(async () => [localStorage.length, document.cookie, (await navigator.serviceWorker?.getRegistrations())?.length ?? 0]), [0, "", 0]);
    await page.context().close();
  });

  test("fits every width from 300 to 1200, in both languages, and is clean in both themes", async () => {
    const page = await visit(`${site.address}embed.html?show=all&controls=daily_users,gpu_hour_price&lang=zh`);
    await page.locator("html:not(.waiting)").waitFor();
    for (const lang of ["en", "zh"]) {
      await page.goto(`${site.address}embed.html?show=all&controls=daily_users,gpu_hour_price&lang=${lang}`);
      await page.locator("html:not(.waiting)").waitFor();
      for (const width of [300, 320, 359, 480, 560, 800, 1200]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForFunction((width) => {
          const place = document.querySelector("dayburn-chart").shadowRoot.querySelector(".chart-place");
          return innerWidth === width && Math.abs(place.clientWidth - place.firstChild.getBoundingClientRect().width) <= 1;
        }, width);
        const wide = await page.evaluate(() => {
          const all = [document.getElementById("embed"), ...document.querySelectorAll("dayburn-chart, dayburn-slider, dayburn-answer")];
          return [document.documentElement.scrollWidth > innerWidth, ...all.map((each) => each.scrollWidth > each.clientWidth + 1)].indexOf(true);
        });
        assert.equal(wide, -1, `${lang} at ${width}`);
      }
    }
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      // The colours of the new theme are there with the next frame.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await page.evaluate(AXE);
      assert.deepEqual(await violations(page), [], colorScheme);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("lets the ground of the host through, where both have one color scheme", async () => {
    const dark = 'style="border:0;color-scheme:dark"';
    const code = frameCode("bg=transparent&theme=dark&show=uses&lang=en").replace('style="border:0"', dark);
    const page = await visit(host.put(`<body style="margin:0;background:rgb(10,60,20)">${code}`));
    await computed(within(page));
    const shot = await page.locator("iframe").screenshot();
    // The picture is read in the page: one pixel between the edge of the frame and its text.
    const pixel = await page.evaluate(async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(8, 8, 1, 1).data].slice(0, 3);
    }, shot.toString("base64"));
    assert.deepEqual(pixel, [10, 60, 20]);
    await page.context().close();
  });

  test("falls back for settings that mean nothing, and runs nothing that an address says", async () => {
    const hostile = [
      "show=%3Cscript%3Ecanary()%3C/script%3E&controls=__proto__,constructor,cost_per_day&theme=x&accent=%22onload=canary()&bg=url(//example.com)&lang=fr",
      `name=${encodeURIComponent("<img src=x onerror=canary()>")}&daily_users=${encodeURIComponent("<svg onload=canary()>")}&controls=daily_users`,
      "result=1e999,NaN,-5&made=9999-99-99&v=%3Cb%3E&frozen=yes",
      "preset=javascript:canary()&result=%E2%80%AE1,2,3&lang=zh",
    ];
    for (const query of hostile) {
      const page = await visit(`${site.address}embed.html?${query}`, {
        setUp: async (page) => {
          await page.exposeFunction("canary", () => page.faults.push("a script of the address ran"));
        },
      });
      await page.locator("html:not(.waiting)").waitFor();
      await page.locator("dayburn-answer .sentence").last().waitFor();
      assert.deepEqual(page.faults, [], query);
      assert.equal(await page.locator("img, script:not([src]):not([type='application/json'])").count(), 0);
      await page.context().close();
    }
  });
});

describe("the script for heights", () => {
  test("is smaller than 1.5 kB", () => {
    assert.ok(statSync(join(DIST, "embed.js")).size < 1500);
  });

  test("gives each frame the height that it needs, ten on a page, wherever it stands and however often", async () => {
    const shows = ["headline", "parts", "uses", "drivers", "day"];
    const frames = Array.from({ length: 10 }, (_, at) => frameCode(`show=${shows[at % 5]}&lang=en`));
    const page = await visit(host.put([script(), ...frames, script()].join("\n")));
    for (let at = 0; at < 10; at += 1) {
      await page.locator("iframe").nth(at).scrollIntoViewIfNeeded();
      await computed(within(page, at));
    }
    const needed = async () => Promise.all(page.frames().slice(1).map((frame) => frame.evaluate(() => Math.ceil(document.getElementById("embed").getBoundingClientRect().height))));
    await page.waitForFunction((needed) => [...document.querySelectorAll("iframe")].every((frame, at) => frame.clientHeight === needed[at]), await needed());
    assert.equal(new Set(await heights(page)).size > 3, true);
    assert.equal(page.asked.filter((file) => file.endsWith(".wasm")).length <= 10, true);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("asks a frame that was there before it", async () => {
    const page = await visit(host.put(frameCode("show=uses&lang=en")));
    await computed(within(page));
    assert.deepEqual(await heights(page), [420]);
    await page.addScriptTag({ url: `${site.address}embed.js` });
    await page.waitForFunction(() => document.querySelector("iframe").clientHeight !== 420);
    await page.context().close();
  });

  test("listens to the right window and origin alone, and to nothing but a number", async () => {
    const other = host.put('<body><script>onmessage = ({ data }) => parent.postMessage(data, "*")</script>');
    const page = await visit(host.put(`${frameCode("show=uses&lang=en")}<iframe src="${other}" height="200"></iframe>${script()}`));
    await computed(within(page));
    await page.waitForFunction(() => document.querySelector("iframe").style.height !== "");
    const [own, strange] = await heights(page);
    // A frame of another origin, and the page itself, in the very form of a frame of ours.
    await page.evaluate(() => {
      document.querySelectorAll("iframe")[1].contentWindow.postMessage({ app: "dayburn", v: 1, height: 777 }, "*");
      postMessage({ app: "dayburn", v: 1, height: 777 }, "*");
    });
    const inside = page.frames().find((frame) => frame.url().startsWith(site.address));
    for (const height of ["700", NaN, Infinity, { valueOf: 700 }, [700], null, "<b>700</b>"]) {
      await inside.evaluate((height) => parent.postMessage({ app: "dayburn", v: 1, height }, "*"), height);
    }
    await inside.evaluate(() => parent.postMessage({ app: "other", height: 700 }, "*"));
    await inside.evaluate(() => parent.postMessage("dayburn", "*"));
    // Messages arrive in their order: once this one has, the others have been turned down.
    await inside.evaluate(() => parent.postMessage({ app: "dayburn", v: 1, height: 1e9 }, "*"));
    await page.waitForFunction(() => document.querySelector("iframe").style.height === "5000px");
    assert.deepEqual((await heights(page))[1], strange);
    await inside.evaluate(() => parent.postMessage({ app: "dayburn", v: 1, height: -3 }, "*"));
    await page.waitForFunction(() => document.querySelector("iframe").style.height === "100px");
    assert.ok(own > 100);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});

describe("elements", () => {
  const number = (scenario, show, text = "…", rest = "") => `<dayburn-number scenario="${scenario}" show="${show}" ${rest}>${text}</dayburn-number>`;
  const A = "preset=chatgpt-2023";
  const B = "gpu=h100-sxm&amp;utilization=40%25";

  test("follow a slider in another paragraph, each scenario its own, and load the engine once", async () => {
    const page = await visit(
      host.put(`${elements()}
        <p>${number(A, "daily_users")} people, ${number(A, "cost_per_day")}, ${number(B, "cost_per_day")}.</p>
        <dayburn-slider scenario="${A}" input="daily_users"></dayburn-slider>
        <p>${number(A, "cost_per_query")} and ${number("preset=chatgpt-2023&amp;lang=zh", "cost_per_day")}.</p>
        <dayburn-chart scenario="${A}" chart="composition"></dayburn-chart><dayburn-chart scenario="${B}" chart="uses"></dayburn-chart>
        <dayburn-answer scenario="${A}"></dayburn-answer>`),
    );
    await shown(page, 9);
    const [first, other] = await values(page, "cost_per_day");
    assert.ok(Math.abs(first - 25e6 / 36) < 1e-6);
    const chart = await page.locator("dayburn-chart").first().locator("svg").innerHTML();
    const unmoved = await page.locator("dayburn-chart").nth(1).locator("svg").innerHTML();
    await page.locator("dayburn-slider .field").fill("120M");
    await page.locator("dayburn-slider .field").press("Enter");
    const after = await values(page, "cost_per_day");
    assert.equal(after[0], after[2], "another spelling of the same scenario moves with it");
    assert.equal(after[1], other);
    assert.notEqual(await page.locator("dayburn-chart").first().locator("svg").innerHTML(), chart);
    assert.equal(await page.locator("dayburn-chart").nth(1).locator("svg").innerHTML(), unmoved);
    // What the whole page says of the same scenario, to the last digit.
    const link = await page.locator("dayburn-answer a.open").getAttribute("href");
    const whole = await site.browser.newPage();
    await whole.goto(link);
    await ready(whole);
    assert.equal(await value(whole, "cost_per_day"), after[0]);
    assert.equal(await value(whole, "cost_per_query"), (await values(page, "cost_per_query"))[0]);
    await whole.close();
    for (const part of [/^elements\.js$/, /engine.*\.js$/, /engine.*\.wasm$/]) {
      assert.equal(page.asked.filter((file) => part.test(file)).length, 1, `${part}: ${page.asked}`);
    }
    // The way back stands beside the field, and takes everything with it.
    await page.locator("dayburn-slider .reset").click();
    assert.equal((await values(page, "cost_per_day"))[0], first);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("are complete by keyboard, and say what they do", async () => {
    const page = await visit(
      host.put(`${elements()}<p>Suppose ${number(A, "daily_users")} people.</p><dayburn-slider scenario="${A}" input="daily_users"></dayburn-slider>
        <dayburn-chart scenario="${A}" chart="composition"></dayburn-chart>`),
    );
    await shown(page, 3);
    const slider = page.locator("dayburn-slider input[type=range]");
    await page.locator("dayburn-number button").press("Enter");
    assert.equal(await slider.evaluate((range) => range.getRootNode().activeElement === range), true);
    const spoken = await slider.getAttribute("aria-valuetext");
    assert.match(spoken, /13\smillion\susers/);
    await slider.press("ArrowRight");
    assert.match(await slider.getAttribute("aria-valuetext"), /14\smillion\susers/);
    await slider.press("Home");
    assert.match(await slider.getAttribute("aria-valuetext"), /100,000\susers/);
    await page.locator("dayburn-slider [role=status]").getByText("costs about").waitFor({ state: "attached" });
    const field = page.locator("dayburn-slider .field");
    await field.fill("many");
    await field.press("Enter");
    assert.equal(await field.inputValue(), "many");
    assert.match(await page.locator("dayburn-slider .row-error").innerText(), /Daily users/);
    assert.match(await page.locator("dayburn-chart svg[role=img]").getAttribute("aria-label"), /What is it made of\?/);
    await page.locator("dayburn-chart summary").press("Enter");
    const rows = page.locator("dayburn-chart tbody tr");
    await rows.first().waitFor();
    await page.evaluate(AXE);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  test("wait until the first comes near the screen", async () => {
    const page = await visit(host.put(`${elements()}<div style="height:4000px"></div><p id="end">${number(A, "cost_per_day", "about $700,000")}</p>`));
    await page.waitForFunction(() => customElements.get("dayburn-number"));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok(!page.asked.some((file) => file.includes("engine")), page.asked.join());
    assert.equal(await page.locator("#end").innerText(), "about $700,000");
    await page.locator("#end").scrollIntoViewIfNeeded();
    await shown(page, 1);
    assert.ok(page.asked.some((file) => file.includes("engine")));
    await page.context().close();
  });

  test("keep what stands in them without an engine, and for what nobody knows", async () => {
    const body = `${elements()}<p id="one">${number(A, "cost_per_day", "about $700,000")}</p><dayburn-chart scenario="${A}" chart="uses"><p>A picture.</p></dayburn-chart>`;
    const blocked = await visit(host.put(body), { setUp: (page) => page.route("**/*.wasm", (route) => route.abort()) });
    await blocked.waitForEvent("requestfailed");
    assert.equal(await blocked.locator("#one").innerText(), "about $700,000");
    assert.equal(await blocked.getByText("A picture.").isVisible(), true);
    await blocked.context().close();
    const page = await visit(
      host.put(`${elements()}<p>${number(A, "cost_per_day")} ${number(A, "__proto__", "unknown")}</p>
        <dayburn-chart scenario="${A}" chart="constructor"><p>no such chart</p></dayburn-chart>
        <dayburn-slider scenario="${A}" input="cost_per_day"><p>no such input</p></dayburn-slider>
        <dayburn-number scenario="&lt;script&gt;canary()&lt;/script&gt;&amp;name=&lt;img src=x onerror=canary()&gt;" show="cost_per_day">stored</dayburn-number>`),
      { setUp: (page) => page.exposeFunction("canary", () => page.faults.push("ran")) },
    );
    await shown(page, 2);
    for (const text of ["unknown", "no such chart", "no such input"]) assert.equal(await page.getByText(text).isVisible(), true, text);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("work under a strict policy, with the lines that are documented", async () => {
    const { origin } = site;
    const policy = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; frame-src ${origin}; img-src data:; style-src 'none'`;
    const body = `<link rel="icon" href="data:,"><script type="module" src="${site.address}elements.js"></script><p>${number(A, "cost_per_day")}</p>
      <dayburn-slider scenario="${A}" input="daily_users"></dayburn-slider><iframe src="${site.address}embed.html?show=uses&lang=en" title="An estimate" height="400"></iframe>
      <script src="${site.address}embed.js"></script>`;
    const page = await visit(host.put(body, { "content-security-policy": policy }));
    await shown(page, 2);
    await computed(within(page));
    await page.waitForFunction(() => document.querySelector("iframe").style.height !== "");
    await page.locator("dayburn-slider input[type=range]").press("ArrowRight");
    assert.match(await page.locator("dayburn-slider input[type=range]").getAttribute("aria-valuetext"), /14\smillion/);
    assert.equal(await page.locator("dayburn-slider .field").evaluate((field) => getComputedStyle(field).borderTopWidth), "1px");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("are dark where the text round them is light", async () => {
    const theme = async (style, rest) => {
      const page = await visit(host.put(`${elements()}<body style="${style}"><p>${number(A, "cost_per_day", "…", rest)}</p>`));
      await shown(page, 1);
      const said = await page.locator("dayburn-number .part").getAttribute("data-theme");
      await page.context().close();
      return said;
    };
    assert.equal(await theme("background:#111;color:#ddd", ""), "dark");
    assert.equal(await theme("background:#fff;color:#222", ""), "light");
    assert.equal(await theme("background:#fff;color:#222", 'theme="dark"'), "dark");
  });
});

test("the page of examples shows each kind, and is clean", async () => {
  for (const [width, colorScheme] of [[1280, "light"], [360, "dark"]]) {
    const page = await visit(`${site.address}embed-examples.html`, { viewport: { width, height: 900 }, colorScheme });
    for (const part of await page.locator(".live").all()) await part.scrollIntoViewIfNeeded();
    await shown(page, 9);
    for (const frame of await page.locator("iframe").all()) {
      await frame.scrollIntoViewIfNeeded();
      await computed(frame.contentFrame());
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await page.evaluate(AXE);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});
