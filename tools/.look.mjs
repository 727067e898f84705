import { open, start, VIEWS } from "../tests/e2e/page.mjs";
const [dist, out, only] = process.argv.slice(2);
const site = await start("/d/", { dist: dist + "/" });
const combos = [["en","light",1280,1],["zh","dark",1280,1],["zh","light",360,2],["en","dark",360,2]];
const names = only ? only.split(",") : ["estimate", ...VIEWS];
for (const view of names) for (const [lang, colorScheme, width, scale] of combos) {
  const page = await open(site, `?${view === "estimate" ? "" : `view=${view}&`}lang=${lang}`, { bypassCSP: true, viewport: { width, height: 900 }, colorScheme, deviceScaleFactor: scale });
  await page.addStyleTag({ content: `:root{--font:Inter,"Noto Sans CJK SC",system-ui,sans-serif !important}` });
  if (view === "laboratory") { await page.locator("main button.button-main").first().click().catch(()=>{}); await page.waitForTimeout(1500); }
  await page.waitForTimeout(view === "estimate" ? 1500 : 4500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const tile = width === 360 ? 1500 : 1700;
  const parts = Math.ceil(height / tile);
  for (let i = 0; i < parts; i++) await page.screenshot({ path: `${out}/${view}-${width}-${lang}-${colorScheme}-${i}.png`, fullPage: true, clip: { x: 0, y: i * tile, width, height: Math.min(tile, height - i * tile) } });
  if (page.faults.length) console.log(view, lang, page.faults);
  await page.context().close();
}
await site.close();
