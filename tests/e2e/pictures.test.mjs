// Charts and tables leave the page: as pictures, as files, through the clipboard, by pointer and by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { open, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

/** Opens a page whose share dialog has an empty preview: that has tests of its own. */
async function opened(query, options) {
  const page = await open(site, query, options);
  await page.route("**/embed.html*", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  return page;
}

/** What a click saves: name and bytes. */
async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG, after its signature. */
function sizeOfPng(bytes) {
  assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Parses a picture in the browser: its height, what it says, and everything in it that would ask for something. */
const read = (page, svg) =>
  page.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    const all = [...document.querySelectorAll("*")];
    const asks = (one) =>
      ["image", "use", "style", "script", "foreignObject", "a", "parsererror"].includes(one.localName) ||
      [...one.attributes].some(({ name, value }) => name.includes("href") || name === "class" || value.includes("url("));
    return {
      height: Number(document.documentElement.getAttribute("height")),
      text: document.documentElement.textContent,
      asks: all.filter(asks).map((one) => one.outerHTML),
    };
  }, svg);

const menuOf = (page, section) => page.locator(section).getByRole("button", { name: /^(Export|导出)/ }).first();

async function choose(page, section, item) {
  await menuOf(page, section).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("every chart is saved as SVG, PNG and CSV that say where they come from", async () => {
  const page = await open(site, "?daily_users=120M&lang=en");
  await page.locator(".figure-tornado svg rect").first().waitFor();
  const buttons = page.locator(".export-open:visible");
  const count = await buttons.count();
  assert.ok(count >= 8, `${count} charts`);
  const names = new Set();
  for (let at = 0; at < count; at += 1) {
    const pick = async (item) => {
      await buttons.nth(at).click();
      return saved(page, () => page.getByRole("menuitem", { name: item, exact: true }).click());
    };
    const svg = await pick("Image, SVG");
    assert.match(svg.name, /^dayburn-[a-z-]+\.svg$/);
    names.add(svg.name);
    const { asks, text, height } = await read(page, svg.bytes.toString());
    assert.deepEqual(asks, [], svg.name);
    assert.match(text, /Source: Dayburn · ChatGPT-size, 2025, 1 change · model version \d+ · \d{4}-\d\d-\d\d/, svg.name);
    assert.match(text, /daily_users=120M/);
    const csv = await pick("Data, CSV");
    assert.match(csv.bytes.toString(), /^\ufeffLink,http.*daily_users=120M.*\r\nModel version,\d+\r\nDate,\d{4}-\d\d-\d\d\r\nTitle,.+\r\n/);
    assert.ok(csv.bytes.toString().split("\r\n").length > 7, csv.name);
    if (at < 2) {
      const png = await pick("Image, PNG");
      assert.equal(png.name, svg.name.replace("svg", "png"));
      assert.deepEqual(sizeOfPng(png.bytes), [2400, 2 * height]);
      assert.ok(png.bytes.length > 20_000, `${png.bytes.length} bytes`);
    }
  }
  assert.equal(names.size, count);
  assert.deepEqual(page.faults, []);
});

test("the menu is walked by keyboard and gives the focus back", async () => {
  const page = await opened("?lang=en");
  const button = menuOf(page, "#drivers");
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.waitForFunction(() => document.activeElement.textContent === "Copy image");
  await page.keyboard.press("ArrowUp");
  assert.match(await focused(), /^Embed/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Image, PNG");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("menu").count(), 0);
  assert.ok(await button.evaluate((button) => button === document.activeElement));
  // Its items are no stops of their own: Tab goes on from the button.
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "Copy image");
  await page.keyboard.press("Tab");
  await page.getByRole("menu").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), null);
  await button.click();
  await page.getByRole("menu").waitFor();
  await page.locator("h2").first().click();
  await page.getByRole("menu").waitFor({ state: "detached" });
  await choose(page, "#drivers", "Embed this chart…");
  await page.getByRole("dialog").waitFor();
  assert.deepEqual(page.faults, []);
});

test("an open menu has no fault that a machine finds", async () => {
  for (const [lang, colorScheme, width] of [["en", "light", 1280], ["zh", "dark", 360]]) {
    const page = await open(site, `?lang=${lang}`, { colorScheme, viewport: { width, height: 800 } });
    await menuOf(page, "#day").click();
    await page.getByRole("menu").waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run(document.querySelector("#day")));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
    const box = await page.getByRole("menu").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
    await page.context().close();
  }
});

test("the clipboard is told of as it is", async () => {
  const said = (page) => page.locator("#day .export-said");
  const allowed = await open(site, "?lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
  await choose(allowed, "#day", "Copy image");
  await said(allowed).getByText("Image copied").waitFor();
  const bytes = await allowed.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [...new Uint8Array(await (await item.getType("image/png")).arrayBuffer())];
  });
  assert.equal(sizeOfPng(Buffer.from(bytes))[0], 2400);

  const refuse = (page) => page.evaluate(() => (Clipboard.prototype.write = () => Promise.reject(new Error("no"))));
  const refused = await open(site, "?lang=zh");
  await refuse(refused);
  await choose(refused, "#day", "复制图片");
  await said(refused).getByText("浏览器不允许复制图片").waitFor();
  await refused.evaluate(() => delete globalThis.ClipboardItem);
  await choose(refused, "#day", "复制图片");
  await said(refused).getByText("浏览器不允许复制图片").waitFor();
  assert.deepEqual([...allowed.faults, ...refused.faults], []);
});

test("the dialog saves the headline and gives tables for an article", async () => {
  const page = await opened("?lang=en&currency=eur");
  await page.locator(".figure-spread circle").first().waitFor();
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  const png = await saved(page, () => dialog.getByRole("button", { name: "PNG", exact: true }).click());
  assert.equal(png.name, "dayburn-headline.png");
  assert.deepEqual(sizeOfPng(png.bytes), [2400, 1350]);
  const svg = await saved(page, () => dialog.getByRole("button", { name: "SVG", exact: true }).click());
  const title = await page.locator("#share-title").innerText();
  const { text, asks } = await read(page, svg.bytes.toString());
  assert.ok(text.includes(title), `${title} is not in ${text}`);
  assert.deepEqual(asks, []);
  const csv = await saved(page, () => dialog.getByRole("button", { name: "Results, CSV" }).click());
  assert.equal(csv.name, "dayburn-results.csv");
  assert.match(csv.bytes.toString(), /\r\nCost of a day,\d+\.?\d*,\d+\.?\d*,\d+\.?\d*,EUR a day,cost_per_day\r\n/);
  await dialog.getByRole("button", { name: "Table, Markdown" }).click();
  const markdown = await dialog.getByRole("textbox", { name: "Table, Markdown" }).inputValue();
  assert.match(markdown, /^\*\*About €.*\n\n\| Quantity \| Central case \| 90% range \| Unit \|\n/);
  await dialog.getByRole("button", { name: "Table, HTML" }).click();
  const html = await dialog.getByRole("textbox", { name: "Table, HTML" }).inputValue();
  assert.match(html, /^<table lang="en">\n<caption>About €/);
  assert.deepEqual(page.faults, []);
});

test("tables of the other views are saved with their numbers", async () => {
  const compared = await open(site, "?view=compare&gpu_hour_price=3&b.gpu_hour_price=1.5&name=%3D1%2B1&lang=en");
  await compared.waitForFunction(() => document.querySelector("h1.view-title")?.textContent.includes("almost surely"));
  const inputs = await saved(compared, () => compared.locator("#inputs-differ").getByRole("button", { name: /CSV/ }).click());
  assert.match(inputs.bytes.toString(), /\r\nName,A,B\r\nPrice a GPU-hour,\$3.*,\$1\.5/);
  assert.match(inputs.bytes.toString(), /\r\nScenario,'=1\+1\r\n/);
  await choose(compared, ".figure-variants", "Data, CSV");
  const results = await saved(compared, () => compared.locator("#results-compared").getByRole("button", { name: /CSV/ }).click());
  const [, a, b] = /\r\nCost of one day,USD a day,([\d.]+),([\d.]+)\r\n/.exec(results.bytes.toString());
  assert.ok(Math.abs(Number(b) / Number(a) - 0.5) < 1e-9);

  const published = await open(site, "?view=published&lang=en");
  const cases = await saved(published, () => published.getByRole("button", { name: /CSV/ }).click());
  const rows = cases.bytes.toString().split("\r\n").filter((row) => row.includes("http")).length - 1;
  assert.equal(rows, await published.locator("tbody.claim").count());

  const measured = await open(site, "?view=measured&lang=en");
  await measured.locator(".figure-scatter circle").first().waitFor();
  await menuOf(measured, ".figure-scatter").click();
  const scatter = await saved(measured, () => measured.getByRole("menuitem", { name: "Data, CSV" }).click());
  const dots = await measured.locator(".figure-scatter circle").count();
  assert.ok(scatter.bytes.toString().trim().split("\r\n").length >= dots + 6);
  assert.deepEqual([...compared.faults, ...published.faults, ...measured.faults], []);
});
