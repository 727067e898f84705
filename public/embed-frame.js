// The page of an embed: shows the stored result of its link at once, then builds itself of the elements that anyone may
// use, and tells the page round it how high it is.
import { engine } from "./elements.js";

const asked = new URLSearchParams(location.search);
const words = JSON.parse(document.getElementById("words").textContent);
const wanted = (asked.get("lang") ?? navigator.language).toLowerCase().startsWith("zh") ? "zh" : "en";
const say = words[wanted];
const root = document.documentElement;
const frame = document.getElementById("embed");
const part = (id) => document.getElementById(id);

root.lang = say.html;
root.dataset.theme = asked.get("theme") ?? "auto";
root.toggleAttribute("data-transparent", asked.get("bg") === "transparent");
const [, accent] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(asked.get("accent") ?? "") ?? [];
root.toggleAttribute("data-accent", Boolean(accent));
if (accent) root.style.setProperty("--accent", `#${accent}`);

// The link of the scenario: without the keys of the embed.
for (const key of ["show", "controls", "theme", "accent", "bg"]) asked.delete(key);
asked.set("lang", wanted);
const link = asked.toString().replaceAll("%2C", ",");

part("open").textContent = say.open;
part("open").href = `./?${link}`;

// What was stored

/** The stored result: central value and ends of the range. Only where it is the cost of a day: others need the engine. */
function stored() {
  const amounts = (asked.get("result") ?? "").split(",").map((text) => (/^[\d.e-]+$/.test(text) ? Number(text) : NaN));
  const isDaily = words.daily.includes(asked.get("preset") ?? words.daily[0]);
  const isRead = (amounts.length === 1 || amounts.length === 3) && amounts.every((amount) => amount >= 0 && amount <= 1e24);
  // Other currencies need a rate.
  return isDaily && isRead && (asked.get("currency") ?? "usd") === "usd" ? amounts : undefined;
}

const digits = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };

/** An amount in words, as the engine writes it: `$3.1 million`, `310 万美元`. */
function dollars(amount) {
  const notation = wanted === "en" && amount < 1e6 ? {} : { notation: "compact", compactDisplay: "long" };
  const number = new Intl.NumberFormat(wanted === "zh" ? "zh-CN" : "en", { ...notation, ...digits }).format(amount);
  const [before, behind] = say.currency;
  return before + number.replace(/(\d)(?=\p{Script=Han})/u, "$1\u00a0") + behind;
}

/** A day in words: `27 Nov 2026`, `2026 年 11 月 27 日`. */
function day(date, zone) {
  const format = new Intl.DateTimeFormat(wanted === "zh" ? "zh-CN" : "en-GB", { dateStyle: wanted === "zh" ? "long" : "medium", timeZone: zone });
  return format.format(date).replace(/(\d+)(\p{Script=Han})/gu, "$1 $2 ").trim();
}

const date = /^\d{4}-\d\d-\d\d$/.test(asked.get("made") ?? "") ? new Date(asked.get("made")) : new Date(NaN);
const made = Number.isNaN(date.getTime()) ? "" : day(date, "UTC");
const version = /^\d+$/.exec(asked.get("result_v") ?? asked.get("v") ?? "")?.[0] ?? String(words.version);
const known = stored();
const isFrozen = asked.get("frozen") === "yes" && asked.has("result");

/** An element with a class and text. */
function text(tag, name, ...children) {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...children);
  return element;
}

/** A part of the embed. */
function element(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries({ scenario: link, lang: wanted, bare: "", ...attributes })) made.setAttribute(name, value);
  if (accent) made.setAttribute("accent", accent);
  return made;
}

// A frozen result that can be written without the engine needs none.
const needsEngine = !(isFrozen && known);
const answer = needsEngine ? element("dayburn-answer", {}) : document.createElement("div");
if (known) {
  const [central, low, high] = known;
  const [before, within, behind] = say.about;
  const amount = dollars(central) + within;
  answer.append(text("p", "sentence", before, text("span", "amount", amount), behind));
  document.title = before + amount;
  if (low < high) {
    const ends = [dollars(low), say.to, dollars(high)].join(" ");
    answer.append(text("p", "range", say.range, text("b", "", ends)));
  }
} else {
  answer.append(text("p", "sentence", say.question));
  document.title = say.question;
}
frame.prepend(answer);

const line = (date, model) => {
  part("made").textContent = [date, model].filter(Boolean).join(wanted === "zh" ? "，" : ", ");
};
const frozen = () => line("", say.frozen[made ? 0 : 1].replace("{date}", made).replace("{}", version));
if (isFrozen) frozen();
else line(made, say.model.replace("{}", version));

// How high it is

let told = 0;
let pending = 0;

function tell(again = false) {
  pending = 0;
  const height = Math.ceil(frame.getBoundingClientRect().height);
  if (height === 0 || (!again && Math.abs(height - told) < 1)) return;
  told = height;
  parent.postMessage({ app: "dayburn", v: 1, id: window.name, height }, "*");
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
}

/** From now on its content says how high it is, not the frame. */
function settle() {
  root.classList.remove("waiting");
  new ResizeObserver(() => (pending ||= requestAnimationFrame(() => tell()))).observe(frame);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data === "dayburn-height") tell(true);
  });
}

// What is computed

async function compute() {
  const { asked: read } = await engine();
  const { charts, controls } = JSON.parse(read(location.search));
  answer.addEventListener("dayburn-shown", ({ detail }) => {
    part("open").href = detail.address;
    if (isFrozen) frozen();
    else line(day(new Date()), detail.model);
    document.title = detail.sentence;
  });
  const parts = isFrozen ? [] : charts.map((chart) => element("dayburn-chart", { chart }));
  // The sentence says already what a single picture of outcomes is of.
  for (const chart of parts) chart.toggleAttribute("untitled", chart.getAttribute("chart") === "dots");
  if (!isFrozen) parts.push(...controls.map((input) => element("dayburn-slider", { input })));
  part("foot").before(...parts);
  await Promise.all([answer, ...parts].map((each) => each.begin()));
}

if (!needsEngine) {
  settle();
} else {
  const seen = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    seen.disconnect();
    compute()
      .catch(() => known || answer.append(text("p", "range", say.cannot)))
      .finally(settle);
  });
  seen.observe(frame);
}
