// `make bench`, second part: the simulation of the page against its rivals, as ratios within one run.
//
// Contestants take turns in each round, since a shared machine is noisy; what counts is the median of the rounds. First
// their percentiles are compared.
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { run as squiggle } from "@quri/squiggle-lang";
import { open, start } from "../tests/e2e/page.mjs";
import { median, sorted, table } from "./rounds.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const SAMPLES = 100_000;

// Squiggle takes seconds for a round.
const SQUIGGLE_ROUNDS = 5;

// Contestants draw independently: of two inputs that move together one is sure here. Constants of the prediction and
// some terms of money have ranges of a reader, so that most of the model is uncertain.
const COLD = [
  "plan=held",
  "ownership=own",
  "model=deepseek-v3",
  "gpu=h200-sxm",
  "queries_per_user=12.5",
  "input_tokens=1200",
  "cached_share=20..50%",
  "mbu=75..90%",
  "matmul_efficiency=60..75%",
  "activation_passes=8..12",
  "attention_efficiency=40..70%",
  "host_step_time=1..3",
  "layer_time=30..60",
  "moe_layer_time=20..50",
  "expert_imbalance=1.1..1.6",
  "link_efficiency=40..70%",
  "residual_share=5..15%",
  "capital_rate=4..10%",
  "colocation_price=100..180",
  "tokens_per_step=1.2..1.8",
  "compute_derating=1.05..1.3",
].join("&");

// A drag: a price, which no plan reads, and a size of the demand, which plans of samples follow.
const DRAGGED = { gpu_hour_price: [2, 3], output_tokens: [300, 500] };
const PLANS = { "plan adapts": "", "plan held": "plan=held" };


// On x86 twice: with vectors of 128 bits, as WebAssembly has, and with those of 256 bits that it lacks.
const NATIVE = process.arch === "x64" ? { "native, 128 bits": "x86-64-v2", "native, 256 bits": "x86-64-v3" } : { native: "native" };

/** The bench that is built for a processor, waiting for lines. */
function native(processor) {
  const flags = `${process.env.RUSTFLAGS ?? ""} -C target-cpu=${processor}`;
  const command = ["bench", "--quiet", "--no-default-features", "--bench", "simulation", "--no-run", "--message-format=json", "--target-dir", `target/${processor}`];
  const stdio = ["ignore", "pipe", "inherit"];
  const built = spawnSync("cargo", command, { env: { ...process.env, RUSTFLAGS: flags }, encoding: "utf8", stdio, maxBuffer: 1e9 });
  if (built.status !== 0) throw new Error("the native bench was not built");
  const messages = built.stdout.trim().split("\n").map((line) => JSON.parse(line));
  const { executable } = messages.findLast(({ target, executable }) => target?.name === "simulation" && executable);
  const child = spawn(executable, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(...words) {
      child.stdin.write(`${words.join(" ")}\n`);
      return JSON.parse((await lines.next()).value);
    },
    close: () => child.stdin.end(),
  };
}

/** Percentiles of a Squiggle model, and what the run took. */
async function inSquiggle(model, samples) {
  const environment = { sampleCount: samples, xyPointLength: 1000, seed: "dayburn" };
  const began = performance.now();
  const { result } = await squiggle(model, { environment });
  const time = performance.now() - began;
  if (!result.ok) throw new Error(String(result.value));
  const found = new Map([...result.value.result.value.entries()].map(([key, value]) => [key, value.value]));
  return { time, percentiles: ["p5", "p50", "p95"].map((key) => found.get(key)) };
}

const ratios = (above, below) => {
  const all = sorted(above.map((time, round) => time / below[round % below.length]));
  const digits = all.at(-1) < 10 ? 2 : 0;
  return [median(all), all[0], all.at(-1)].map((ratio) => ratio.toFixed(digits));
};

const site = await start();
const natives = Object.fromEntries(Object.entries(NATIVE).map(([name, processor]) => [name, native(processor)]));
const outside = Object.values(natives)[0];
try {
  // A rival runs from text, which the policy of the page forbids.
  const page = await open(site, "?plan=held", { bypassCSP: true });
  await page.evaluate(() => window.wasmBindings.prepare());
  const text = { js: await outside.ask("javascript", 1, 1, COLD), squiggle: await outside.ask("squiggle", 1, 1, COLD) };
  // Within the page: times are of this many runs, since a browser rounds its clock.
  await page.evaluate(async (code) => {
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const began = performance.now();
    const rival = await import(url);
    window.bench = { rival, imported: performance.now() - began };
    window.bench.time = (runs, act) => {
      const began = performance.now();
      for (let run = 0; run < runs; run++) act(run);
      return (performance.now() - began) / runs;
    };
  }, text.js);
  const inPage = {
    wasm: ([query, samples]) => window.bench.time(8, () => window.wasmBindings.simulate(query, samples)),
    rival: (samples) => window.bench.time(2, (seed) => window.bench.rival.simulate(samples, seed)),
    sort: () => {
      const numbers = Float64Array.from({ length: 100_000 }, Math.random);
      return window.bench.time(1, () => numbers.sort());
    },
    drag: ([plan, id, values]) =>
      window.bench.time(values.length, (at) => window.wasmBindings.drag(`${plan}&${id}=${values[at]}`)),
  };

  // Results first.
  const [inputs, p5, , p50, , p95] = await page.evaluate(([query, samples]) => [...window.wasmBindings.simulate(query, samples)], [COLD, SAMPLES]);
  const ours = [p5, p50, p95];
  const here = async (native) => {
    const { percentiles } = await native.ask("simulate", SAMPLES, 1, COLD);
    return [0, 2, 4].map((at) => percentiles[at]);
  };
  const theirs = {
    "JavaScript": await page.evaluate((samples) => {
      const { p5, p50, p95 } = window.bench.rival.simulate(samples, 1);
      return [p5, p50, p95];
    }, SAMPLES),
    "Squiggle": (await inSquiggle(text.squiggle, SAMPLES)).percentiles,
  };
  console.log(`Simulation of ${SAMPLES.toLocaleString("en")} samples, ${inputs} uncertain inputs that the headline reads, the plan held`);
  for (const [name, native] of Object.entries(natives)) theirs[name] = await here(native);
  const shown = (values) => values.map((value) => Math.round(value).toLocaleString("en"));
  table([["", "p5", "p50", "p95"], ["wasm in Chromium", ...shown(ours)], ...Object.entries(theirs).map(([name, values]) => [name, ...shown(values)])]);
  for (const [name, values] of Object.entries(theirs)) {
    values.forEach((value, at) => {
      if (!(Math.abs(value / ours[at] - 1) < 0.01)) throw new Error(`${name} does not agree: ${values}, ours ${ours}`);
    });
  }

  const times = { wasm: [], js: [], squiggle: [], sort: [], ...Object.fromEntries(Object.keys(natives).map((name) => [name, []])) };
  for (let round = 0; round < ROUNDS; round++) {
    times.wasm.push(await page.evaluate(inPage.wasm, [COLD, SAMPLES]));
    for (const [name, native] of Object.entries(natives)) {
      times[name].push(median((await native.ask("simulate", SAMPLES, 9, COLD)).times));
    }
    times.js.push(await page.evaluate(inPage.rival, SAMPLES));
    times.sort.push(await page.evaluate(inPage.sort));
    if (round < SQUIGGLE_ROUNDS) times.squiggle.push((await inSquiggle(text.squiggle, SAMPLES)).time);
  }
  console.log(`\nDraws, formulas and percentiles, median of ${ROUNDS} rounds`);
  table([
    ["", "ms", "ratio", "least", "most"],
    ["wasm in Chromium", median(times.wasm).toFixed(2), "1", "", ""],
    ["JavaScript in Chromium / wasm", median(times.js).toFixed(2), ...ratios(times.js, times.wasm)],
    ["Squiggle in Node / wasm", median(times.squiggle).toFixed(0), ...ratios(times.squiggle, times.wasm)],
    ...Object.keys(natives).map((name) => [`wasm / ${name}`, median(times[name]).toFixed(2), ...ratios(times.wasm, times[name])]),
    ["wasm / one sort of 100,000 numbers", median(times.sort).toFixed(2), ...ratios(times.wasm, times.sort)],
  ]);
  await page.context().close();

  const rows = [["", "ms", "ratio", "least", "most"]];
  for (const [plan, query] of Object.entries(PLANS)) {
    const page = await open(site, `?${query}`);
    await page.evaluate(async () => {
      await window.wasmBindings.prepare();
      window.bench = {
        time: (runs, act) => {
          const began = performance.now();
          for (let run = 0; run < runs; run++) act(run);
          return (performance.now() - began) / runs;
        },
      };
    });
    for (const [id, [low, high]] of Object.entries(DRAGGED)) {
      const slider = page.locator(`.row:has(#field-${id}) input[type=range]`);
      await slider.evaluate((slider) => slider.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })));
      const drag = { alone: [], whole: [], sort: [] };
      for (let round = 0; round <= ROUNDS; round++) {
        // A reader's range around another middle each time, as a slider moves it.
        const middles = Array.from({ length: 8 }, (_, at) => low + ((high - low) * ((5 * at + round) % 8)) / 8);
        const values = middles.map((middle) => `${(middle * 0.8).toPrecision(5)}..${(middle * 1.25).toPrecision(5)}`);
        const alone = await page.evaluate(inPage.drag, [query, id, values]);
        const sort = await page.evaluate(inPage.sort);
        // The event, and everything that the page does before it is idle again, without painting.
        const whole = await slider.evaluate(async (slider, round) => {
          const idle = () => new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
          });
          const middle = (Number(slider.min) + Number(slider.max)) / 2;
          const times = [];
          for (let at = 0; at < 8; at++) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            slider.value = String(Math.round(middle * (1 + 0.02 * ((5 * at + round) % 8))));
            const began = performance.now();
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            await idle();
            times.push(performance.now() - began);
          }
          return times.sort((a, b) => a - b)[4];
        }, round);
        // The first round warms up.
        if (round === 0) continue;
        drag.alone.push(alone);
        drag.whole.push(whole);
        drag.sort.push(sort);
      }
      await slider.evaluate((slider) => slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true })));
      rows.push([`${id}, ${plan}: simulation`, median(drag.alone).toFixed(2), ...ratios(drag.alone, drag.sort)]);
      rows.push([`${id}, ${plan}: whole event`, median(drag.whole).toFixed(2), ...ratios(drag.whole, drag.sort)]);
    }
    await page.context().close();
  }
  console.log(`\nOne step of a drag: 16,384 samples, histogram and drivers, against one sort of 100,000 numbers`);
  table(rows);
} finally {
  for (const native of Object.values(natives)) native.close();
  await site.close();
}
