// Numbers, sliders and charts of a Dayburn scenario inside other people's text:
//   <dayburn-answer scenario="preset=chatgpt-2023">what stands here until it is computed</dayburn-answer>
//   <dayburn-number scenario="..." show="cost_per_query">…</dayburn-number>
//   <dayburn-slider scenario="..." input="daily_users"></dayburn-slider>
//   <dayburn-chart scenario="..." chart="composition"></dayburn-chart>
// Elements of one scenario move together. The engine is loaded once, when the first of them comes near the screen; until
// then, and where it cannot be loaded, they show what stands inside them.

/** The engine. The build writes its name with a hash, so that browsers keep it for good. */
const ENGINE = "./embed-engine.js";

const sheet = new CSSStyleSheet();
const system = matchMedia("(prefers-color-scheme: dark)");

let starting;

/** Loads the engine, once. */
export const engine = () =>
  (starting ??= import(new URL(ENGINE, import.meta.url)).then(async (module) => {
    await module.default();
    sheet.replaceSync(module.css);
    return module;
  }));

// Scenarios

/** Nothing moves for so long: the rest is computed. In milliseconds, like the length of a slice of that work. */
const REST = 150;
const SLICE = 5;

/** A scenario and the parts of this page that show it. */
class Shared {
  parts = new Set();
  #timer = 0;

  constructor(estimate) {
    this.estimate = estimate;
    this.#rest();
  }

  /** One act of a reader. */
  change(act) {
    act(this.estimate);
    this.draw();
    this.#rest();
  }

  /** All parts, in the same frame. */
  draw() {
    for (const part of this.parts) part.draw();
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#work(), REST);
  }

  /** Steps of the rest, until a slice is over: before one that would take too long. */
  #work() {
    const begun = performance.now();
    let more = true;
    for (let before = begun, longest = 0; more && before - begun + longest <= SLICE; ) {
      more = this.estimate.work();
      const after = performance.now();
      longest = Math.max(longest, after - before);
      before = after;
    }
    this.#timer = setTimeout(() => (more ? this.#work() : this.#settle()), 0);
  }

  #settle() {
    this.estimate.settle();
    this.draw();
  }
}

const byText = new Map();
const byKey = new Map();

/** The scenario of a link, the same for all links that mean it. */
async function shared(text) {
  const { Estimate } = await engine();
  let found = byText.get(text);
  if (!found) {
    const estimate = new Estimate(text);
    const key = estimate.key();
    found = byKey.get(key) ?? new Shared(estimate);
    if (found.estimate !== estimate) estimate.free();
    byKey.set(key, found);
    byText.set(text, found);
  }
  return found;
}

// Nodes

const SVG = "http://www.w3.org/2000/svg";
const ATTRIBUTES = {
  rect: ["class", "x", "y", "width", "height"],
  path: ["class", "d"],
  circle: ["class", "cx", "cy", "r"],
  text: ["class", "x", "y", "text-anchor"],
};

/** An element with attributes and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A node of a drawing: tag, then its attributes, then its texts. */
function shape([tag, ...values]) {
  const element = document.createElementNS(SVG, tag);
  const names = ATTRIBUTES[tag];
  names.forEach((name, at) => values[at] && element.setAttribute(name, values[at]));
  const [text, tail] = values.slice(names.length);
  if (text) element.append(text);
  if (tail) {
    const behind = document.createElementNS(SVG, "tspan");
    behind.setAttribute("class", "t-amount");
    behind.append(tail);
    element.append(behind);
  }
  return element;
}

/** Draws into an `svg` element. */
function paint(svg, { width, height, nodes }) {
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.replaceChildren(...nodes.map(shape));
}

function picture() {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "chart");
  return svg;
}

const write = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

// Parts

/** A part near the screen begins. */
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      target.begin();
    }
  },
  { rootMargin: "200px" },
);

/** Another width is another layout. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) target.getRootNode().host?.resized();
});

/** Red, green and blue of a colour as the browser computes it; none of other spellings. */
const channels = (color) => color.match(/^rgba?\((\d+), (\d+), (\d+)/)?.slice(1).map(Number);

/** What all elements have in common. */
class Part extends HTMLElement {
  static observedAttributes = ["scenario", "show", "input", "chart", "lang", "theme", "accent", "range", "bare"];

  #begun;
  #box;
  #width = 0;

  connectedCallback() {
    if (this.constructor.block && getComputedStyle(this).display === "inline") this.style.display = "block";
    if (this.#begun) this.begin();
    else seen.observe(this);
  }

  disconnectedCallback() {
    seen.unobserve(this);
    this.shared?.parts.delete(this);
    this.shared = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "scenario") {
      if (this.#begun) this.begin();
    } else if (this.shared) {
      this.draw();
    }
  }

  /** Computes and shows; what stood here stays if that fails. */
  begin() {
    this.#begun = this.#begin(this.getAttribute("scenario") ?? "").catch(() => undefined);
    return this.#begun;
  }

  async #begin(text) {
    const found = await shared(text);
    if (!this.isConnected || text !== (this.getAttribute("scenario") ?? "")) return;
    this.shared?.parts.delete(this);
    this.shared = found;
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
      this.#box = make(this.constructor.block ? "div" : "span", { class: "part" });
      this.#box.append(...this.build());
    }
    found.parts.add(this);
    this.draw();
    // Numbers that stood here before their slider lead to it from now on.
    if (this instanceof Slider) found.draw();
  }

  draw() {
    const shown = this.update(this.shared.estimate, this.language);
    const [now] = this.shadowRoot.childNodes;
    if (!shown) {
      if (now?.localName !== "slot") this.shadowRoot.replaceChildren(make("slot"));
      return;
    }
    this.#box.dataset.theme = this.#theme();
    const [, accent] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(this.getAttribute("accent") ?? "") ?? [];
    this.#box.toggleAttribute("data-accent", Boolean(accent));
    if (accent) this.#box.style.setProperty("--accent", `#${accent}`);
    this.#box.lang = this.language === "zh" ? "zh-Hans" : "en";
    if (now !== this.#box) {
      this.shadowRoot.replaceChildren(this.#box);
      if (this.place) sizes.observe(this.place);
      // What is laid out for a width is laid out once more, now that it has one.
      this.resized();
    }
  }

  /** The width of the place that is drawn in. */
  get width() {
    return this.#width || 320;
  }

  resized() {
    const width = Math.floor(this.place?.clientWidth ?? 0);
    if (!this.shared || width === 0 || width === this.#width) return;
    this.#width = width;
    this.draw();
  }

  /** The language: its own, that of the link, that of the text round it. */
  get language() {
    const own = this.getAttribute("lang") ?? /(?:^|[?&])lang=(\w+)/.exec(this.getAttribute("scenario"))?.[1];
    const lang = own ?? this.closest("[lang]")?.lang ?? "";
    return lang.toLowerCase().startsWith("zh") ? "zh" : "en";
  }

  /** Light or dark: as it says, or as the text round it is dark or light. */
  #theme() {
    const own = this.getAttribute("theme");
    if (own === "light" || own === "dark") return own;
    const ink = channels(getComputedStyle(this).color);
    const isDark = ink ? 0.3 * ink[0] + 0.6 * ink[1] + 0.1 * ink[2] > 140 : system.matches;
    return isDark ? "dark" : "light";
  }

  /** The whole calculation in its present state. */
  get address() {
    return new URL(`./?${this.shared.estimate.link(this.language)}`, import.meta.url).href;
  }
}

system.addEventListener("change", () => {
  for (const { parts } of byKey.values()) for (const part of parts) part.draw();
});

const linkBack = () => make("a", { class: "open", target: "_blank", rel: "noopener" });

/** The sentence of the answer with its range. */
class Answer extends Part {
  static block = true;

  build() {
    this.amount = make("data", { class: "amount" });
    this.before = make("span");
    this.behind = make("span");
    this.sure = make("span");
    this.range = make("b");
    this.back = linkBack();
    return [
      make("p", { class: "sentence" }, this.before, this.amount, this.behind),
      make("p", { class: "range" }, this.sure, this.range),
      this.back,
    ];
  }

  update(estimate, lang) {
    const shown = JSON.parse(estimate.sentence(lang));
    const at = shown.pieces.findIndex(([, isAmount]) => isAmount);
    const text = (pieces) => pieces.map(([piece]) => piece).join("");
    write(this.before, text(shown.pieces.slice(0, at)));
    write(this.amount, text(shown.pieces.slice(at, at + 1)));
    write(this.behind, text(shown.pieces.slice(at + 1)));
    if (shown.value !== null) this.amount.value = String(shown.value);
    this.amount.dataset.quantity = shown.quantity;
    write(this.sure, shown.sure);
    write(this.range, shown.range);
    write(this.back, shown.open);
    this.back.href = this.address;
    this.back.hidden = this.hasAttribute("bare");
    const detail = { sentence: text(shown.pieces), model: shown.model, address: this.address };
    this.dispatchEvent(new CustomEvent("dayburn-shown", { detail }));
    return true;
  }
}

/** One number. */
class Figure extends Part {
  build() {
    this.data = make("data");
    this.button = make("button", { type: "button", class: "moves" });
    this.button.addEventListener("click", () => this.#slider()?.reach());
    return [this.data];
  }

  #slider() {
    const show = this.getAttribute("show");
    return [...this.shared.parts].find((part) => part instanceof Slider && part.input === show);
  }

  update(estimate, lang) {
    const show = this.getAttribute("show") ?? "";
    const shown = JSON.parse(estimate.number(lang, show));
    if (!shown) return false;
    const text = this.hasAttribute("range") && shown.range ? shown.range : shown.text;
    const moves = shown.adjustable !== "" && this.#slider() !== undefined;
    if (moves) {
      write(this.button, text);
      this.button.setAttribute("aria-label", shown.adjustable);
      if (!this.button.isConnected) this.data.replaceChildren(this.button);
    } else {
      write(this.data, text);
    }
    this.data.className = moves ? "" : "follows";
    this.data.value = String(shown.value);
    this.data.title = shown.range ? `${shown.name}: ${shown.range}` : shown.name;
    Object.assign(this.data.dataset, { quantity: show, low: shown.ends?.[0] ?? "", high: shown.ends?.[1] ?? "" });
    return true;
  }
}

/** What keys of a slider do: so many steps, or pages of them. */
const KEYS = {
  ArrowRight: [1, false],
  ArrowUp: [1, false],
  ArrowLeft: [-1, false],
  ArrowDown: [-1, false],
  PageUp: [1, true],
  PageDown: [-1, true],
};

/** A pause this long while typing counts as done, in milliseconds. */
const PAUSE = 600;
/** Nothing has moved for so long: the answer is read aloud. */
const QUIET = 1000;

/** The row of an input: its name, a slider that is its response curve, a field, and the way back. */
class Slider extends Part {
  static block = true;

  #held = false;
  #typed = false;
  #pause = 0;
  #quiet = 0;

  get input() {
    return this.getAttribute("input") ?? "";
  }

  build() {
    this.label = make("label", { for: "field" });
    this.ends = make("span", { class: "row-ends" });
    this.svg = picture();
    this.svg.setAttribute("aria-hidden", "true");
    this.place = make("div", { class: "chart-place" }, this.svg);
    this.range = make("input", { type: "range", min: "0", step: "1" });
    this.field = make("input", {
      id: "field",
      type: "text",
      class: "field",
      inputmode: "decimal",
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": "problem",
    });
    this.unit = make("span", { class: "field-unit", "aria-hidden": "true" });
    this.reset = make("button", { type: "button", class: "reset" });
    this.problem = make("p", { id: "problem", class: "row-error", "aria-live": "polite" });
    this.status = make("p", { class: "visually-hidden", role: "status" });
    this.back = linkBack();
    this.#listen();
    return [
      make("div", { class: "row-name" }, this.label, this.ends),
      make("div", { class: "slider" }, this.place, this.range),
      make("div", { class: "field-line" }, this.field, this.unit),
      make("div", { class: "row-end" }, this.reset, this.back),
      this.problem,
      this.status,
    ];
  }

  #listen() {
    const { range, field } = this;
    range.addEventListener("pointerdown", () => {
      range.focus();
      this.#held = true;
      this.shared.estimate.hold(this.input);
    });
    for (const end of ["pointerup", "pointercancel", "change", "blur"]) range.addEventListener(end, () => this.#release());
    range.addEventListener("input", () => {
      const place = Number(range.value);
      const steps = Math.sign(place - this.now);
      // Without a pointer it is a screen reader's swipe: one step, however fine the places are.
      this.#change((estimate) => (this.#held ? estimate.place(this.input, place) : estimate.step(this.input, steps, false)));
    });
    range.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const ends = { Home: 0, End: Number(range.max) };
      if (event.key in KEYS) this.#change((estimate) => estimate.step(this.input, ...KEYS[event.key]));
      else if (event.key in ends) this.#change((estimate) => estimate.place(this.input, ends[event.key]));
      else return;
      event.preventDefault();
    });
    field.addEventListener("input", () => {
      this.#typed = true;
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#take(), PAUSE);
    });
    for (const end of ["change", "blur"]) field.addEventListener(end, () => this.#done());
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#done();
      if (event.key !== "Escape" || !this.#typed) return;
      this.#typed = false;
      clearTimeout(this.#pause);
      this.draw();
    });
    this.reset.addEventListener("click", () => {
      this.#change((estimate) => estimate.reset(this.input));
      field.focus();
    });
  }

  #change(act) {
    // A timer or a blur may come after the slider has left the page.
    if (!this.shared) return;
    this.shared.change(act);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      if (this.shared) write(this.status, JSON.parse(this.shared.estimate.sentence(this.language)).spoken);
    }, QUIET);
  }

  #release() {
    if (!this.#held) return;
    this.#held = false;
    this.#change((estimate) => estimate.release());
  }

  #take() {
    this.#change((estimate) => estimate.write(this.input, this.field.value));
  }

  #done() {
    if (!this.#typed || !this.shared) return;
    clearTimeout(this.#pause);
    this.#take();
    this.#typed = false;
    this.draw();
  }

  /** Brings the slider to a reader. */
  reach() {
    this.scrollIntoView({ block: "nearest" });
    this.range.focus();
  }

  update(estimate, lang) {
    const row = JSON.parse(estimate.row(lang, this.input, this.width));
    if (!row) return false;
    this.now = row.place;
    write(this.label, row.label);
    write(this.ends, row.ends);
    paint(this.svg, row.drawing);
    this.range.max = String(row.places);
    if (!this.#held) this.range.value = String(row.place);
    this.range.setAttribute("aria-label", row.label);
    this.range.setAttribute("aria-valuetext", row.spoken);
    this.field.setAttribute("aria-label", row.field_name);
    this.field.placeholder = row.placeholder ?? "";
    if (!this.#typed) this.field.value = row.text;
    this.field.toggleAttribute("data-long", row.text.length > 9);
    if (row.problem) this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
    write(this.problem, row.problem);
    write(this.unit, row.unit);
    write(this.reset, row.reset);
    this.reset.setAttribute("aria-label", row.reset_name);
    this.reset.hidden = row.reset === "";
    this.back.hidden = this.hasAttribute("bare");
    if (!this.back.hidden) {
      write(this.back, JSON.parse(estimate.sentence(lang)).open);
      this.back.href = this.address;
    }
    return true;
  }
}

/** A chart with the table of the same data behind it. */
class Chart extends Part {
  static block = true;

  build() {
    this.heading = make("span", { class: "figure-title" });
    this.subtitle = make("span", { class: "figure-subtitle" });
    this.finding = make("span", { class: "figure-finding" });
    this.svg = picture();
    this.svg.setAttribute("role", "img");
    this.place = make("div", { class: "chart-place" }, this.svg);
    this.summary = make("summary");
    this.table = make("table", { class: "table" });
    this.scroll = make("div", { class: "table-scroll", tabindex: "0", role: "region" }, this.table);
    this.details = make("details", { class: "table-behind" }, this.summary, this.scroll);
    this.details.addEventListener("toggle", () => this.draw());
    this.back = linkBack();
    this.figure = make(
      "figure",
      { class: "figure" },
      make("figcaption", {}, this.heading, this.subtitle),
      this.place,
      this.finding,
      make("div", { class: "figure-foot" }, this.details, this.back),
    );
    return [this.figure];
  }

  update(estimate, lang) {
    const chart = this.getAttribute("chart") ?? "";
    const shown = JSON.parse(estimate.chart(lang, chart, this.width));
    if (!shown) return false;
    this.figure.className = `figure figure-${chart}`;
    write(this.heading, shown.title);
    write(this.subtitle, shown.subtitle);
    write(this.finding, shown.finding);
    paint(this.svg, shown.drawing);
    this.svg.setAttribute("aria-label", `${shown.title} ${shown.description}`);
    write(this.summary, shown.table);
    this.scroll.setAttribute("aria-label", shown.description);
    if (this.details.open) this.#tabulate(shown);
    else this.table.replaceChildren();
    write(this.back, shown.open);
    this.back.href = this.address;
    this.back.hidden = this.hasAttribute("bare");
    return true;
  }

  #tabulate({ head, rows, description }) {
    const cell = (text, at) => (at === 0 ? make("th", { scope: "row" }, text) : make("td", { class: "number" }, text));
    this.table.replaceChildren(
      make("caption", { class: "visually-hidden" }, description),
      make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(cell)))),
    );
  }
}

const PARTS = { "dayburn-answer": Answer, "dayburn-number": Figure, "dayburn-slider": Slider, "dayburn-chart": Chart };
for (const [name, part] of Object.entries(PARTS)) if (!customElements.get(name)) customElements.define(name, part);
