// The share dialog: what it passes on is what the page shows, and what it says of itself is true.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { open, start, value } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site?.close());

/** Opens the dialog and waits until its link carries the result with its range. */
async function share(page) {
  await page.locator(".share-button").click();
  const dialog = page.locator("dialog.share-dialog[open]");
  await dialog.waitFor();
  await page.waitForFunction(() => /result=[\d.e-]+,/.test(document.querySelector(".copy-field > input")?.value));
  return dialog;
}

const link = (dialog) => dialog.locator(".copy-field > input").first().inputValue();

test("the title is the finding, the focus moves in and returns, Escape closes", async () => {
  for (const [lang, finding] of [["en", /^About \$[\d.]+ million a day for 200 million users$/], ["zh", /^2 亿名用户，每天约需 \d+ 万美元$/]]) {
    const page = await open(site, `?lang=${lang}`);
    const dialog = await share(page);
    const title = (await dialog.locator("h2").innerText()).replaceAll("\u00a0", " ");
    assert.match(title, finding);
    assert.equal((await page.title()).replaceAll("\u00a0", " "), `${title} – Dayburn`);
    assert.match(await dialog.locator("#share-about").innerText(), /90% (range|区间)/);
    assert.ok(await page.evaluate(() => document.activeElement.closest("dialog") !== null), "the focus is inside");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^(Copy|复制)/);
    // The page behind stays where it is.
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.move(5, 400);
    await page.mouse.wheel(0, 800);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY), "hidden");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.ok(await page.evaluate(() => document.activeElement.matches(".share-button")), "the focus is back");
    assert.equal(await page.evaluate(() => scrollY), scrolled);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("copying tells the truth, allowed and refused", async () => {
  const allowed = await open(site, "?lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
  let dialog = await share(allowed);
  const field = dialog.locator(".copy-field").first();
  await field.getByRole("button").click();
  await field.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await allowed.evaluate(() => navigator.clipboard.readText()), await link(dialog));
  assert.equal(await dialog.locator(".copy-said").first().innerText(), "Copied");

  const refused = await open(site, "?lang=en");
  await refused.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  dialog = await share(refused);
  await dialog.locator(".copy-field").first().getByRole("button").click();
  await dialog.getByText(/refused to copy.*Ctrl\+C/).waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Copied" }).count(), 0);
  const selected = await refused.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement;
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, await link(dialog), "what could not be copied is selected");
  assert.deepEqual([...allowed.faults, ...refused.faults], []);
  await allowed.context().close();
  await refused.context().close();
});

test("the link opens the same for somebody else, open card included", async () => {
  const query = "?daily_users=120M..260M&gpu_hour_price=3&currency=eur&open=step_time&limit=4M&lang=zh&name=%E7%BB%99 Anna";
  const mine = await open(site, query);
  const dialog = await share(mine);
  const address = await link(dialog);
  assert.match(address, /[?&]v=\d+&result=[\d.]+,[\d.]+,[\d.]+&made=\d{4}-\d\d-\d\d/);
  assert.ok(!mine.url().includes("result="), "the address bar has no result");
  const theirs = await open(site, address.slice(site.address.length), { locale: "en-US", colorScheme: "dark" });
  const seen = (page) =>
    page.evaluate(() => ({
      title: document.title,
      headline: document.querySelector(".headline").innerText,
      card: document.querySelector(".card-title").textContent,
      numbers: [...document.querySelectorAll("main data")].map((data) => `${data.dataset.quantity} ${data.value}`),
      fields: [...document.querySelectorAll("main input[type=text]")].map((input) => `${input.id} ${input.value}`),
    }));
  await theirs.locator(".card-title").waitFor();
  const [here, there] = [await seen(mine), await seen(theirs)];
  assert.ok(here.numbers.length > 20 && here.fields.length > 5);
  assert.deepEqual(there, here);
  assert.equal(await value(theirs, "cost_per_day"), await value(mine, "cost_per_day"));
  assert.deepEqual([...mine.faults, ...theirs.faults], []);
  await mine.context().close();
  await theirs.context().close();
});

test("axe finds nothing, and everything fits", async () => {
  for (const [lang, colorScheme, width, height] of [["en", "light", 1280, 900], ["zh", "dark", 1280, 900], ["en", "dark", 360, 640], ["zh", "light", 360, 640]]) {
    const what = `${lang} ${colorScheme} ${width}`;
    const page = await open(site, `?lang=${lang}`, { colorScheme, viewport: { width, height } });
    const dialog = await share(page);
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    await dialog.locator("[aria-controls=embed-controls]").click();
    await page.evaluate(axe.source);
    const { violations, inside } = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document.querySelector("dialog"), { iframes: false });
      const dialog = document.querySelector("dialog");
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      return {
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`),
        inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && dialog.scrollWidth <= dialog.clientWidth,
      };
    });
    assert.deepEqual(violations, [], what);
    assert.ok(inside, `${what} does not fit`);
    assert.deepEqual(page.faults, [], what);
    await page.context().close();
  }
});

test("the embed's preview and its code follow the choices", async () => {
  const page = await open(site, "?lang=en");
  const dialog = await share(page);
  const headline = (await dialog.locator("h2").innerText()).match(/\$[\d.]+\smillion a day/)[0];
  const preview = page.frameLocator("dialog iframe");
  const shows = (text) => preview.getByText(text).filter({ visible: true }).first().waitFor();
  await shows(new RegExp(headline.replace(/[$.]/g, "\\$&").replaceAll(/\s/g, "\\s")));
  const code = dialog.locator("textarea").first();
  assert.match(await code.inputValue(), /^<iframe src="http[^"]+embed\.html\?controls=[a-z_,]+&amp;[^"]*result=[^"]+" title="About /);
  // The frame of the code is as high as the embed is on a telephone, where nothing of it may be out of sight.
  await dialog.getByRole("button", { name: "320 px" }).click();
  const height = Number((await code.inputValue()).match(/ height="(\d+)"/)[1]);
  await page.waitForFunction((height) => {
    const frame = document.querySelector("dialog iframe");
    return frame.clientWidth === 320 && Math.abs(frame.contentDocument.documentElement.offsetHeight - height) < 40;
  }, height);
  await dialog.getByRole("button", { name: "Parts" }).click();
  await dialog.getByRole("button", { name: "Frozen" }).click();
  await dialog.getByRole("button", { name: "中文" }).click();
  await dialog.getByRole("group", { name: "Theme" }).getByRole("button", { name: "Dark" }).click();
  const chosen = await code.inputValue();
  for (const part of [/show=parts/, /theme=dark/, /frozen=yes/, /lang=zh/, /title="2\s亿/, /color-scheme:dark/]) assert.match(chosen, part);
  assert.doesNotMatch(chosen, /controls=/);
  await shows(/310\s万美元/);
  assert.equal(await dialog.locator("iframe").count(), 1);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a telephone's own sheet comes first and gets title and link", async () => {
  const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
  const page = await open(site, "?lang=en", phone);
  await page.evaluate(() => {
    globalThis.sent = [];
    navigator.share = (data) => {
      globalThis.sent.push(data);
      const name = globalThis.refuse;
      return name ? Promise.reject(new DOMException("", name)) : Promise.resolve();
    };
  });
  const dialog = await share(page);
  const send = dialog.locator("button.share-send");
  assert.ok(await send.evaluate((button) => button === document.activeElement));
  for (const [refuse, said] of [["", ""], ["AbortError", ""], ["NotAllowedError", "The device could not share it."]]) {
    await page.evaluate((name) => (globalThis.refuse = name), refuse);
    await send.click();
    await page.evaluate(() => new Promise((later) => setTimeout(later)));
    const status = dialog.locator(".share-send + .copy-said");
    if (said) await status.getByText(said).waitFor();
    assert.ok((await status.innerText()).startsWith(said) && (said !== "" || (await status.innerText()) === ""), refuse);
  }
  const [first] = await page.evaluate(() => globalThis.sent);
  assert.equal(first.url, await link(dialog));
  assert.equal(first.title, await dialog.locator("h2").evaluate((title) => title.textContent));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
