// Exact quantiles of the distributions, tables of them, and percentiles of many values.

/** Quantile of the standard normal distribution: algorithm AS 241 (Wichura 1988). */
function normalQuantile(share) {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
      + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r
      + 3.387132872796366608)) / (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
      + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1);
  }
  let r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  let size;
  if (r <= 5) {
    r -= 1.6;
    size = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
      + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r
      + 1.42343711074968357734) / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r
      + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r
      + 2.05319162663775882187) * r + 1);
  } else {
    r -= 5;
    size = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
      + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r
      + 6.6579046435011037772) / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r
      + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r
      + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1);
  }
  return q < 0 ? -size : size;
}

/** Quantile of Student's t with four degrees of freedom (Shaw 2006). */
function t4Quantile(share) {
  const product = Math.sqrt(4 * share * (1 - share));
  const size = 2 * Math.sqrt(Math.max(Math.cos(Math.acos(Math.min(product, 1)) / 3) / product - 1, 0));
  return share < 0.5 ? -size : size;
}

/** Quantile of Beta(3, 3) by bisection. */
function beta33Quantile(share) {
  let low = 0, high = 1;
  for (let k = 0; k < 60; k++) {
    const x = (low + high) / 2;
    if (x * x * x * (10 - 15 * x + 6 * x * x) < share) low = x; else high = x;
  }
  return (low + high) / 2;
}

/** Quantile of a symmetric triangle from -1 to 1. */
const triangleQuantile = (share) =>
  share < 0.5 ? Math.sqrt(2 * share) - 1 : 1 - Math.sqrt(2 * (1 - share));

const SHAPES = {
  lognormal: ({ center, scale }, share) => center * Math.exp(scale * normalQuantile(share)),
  logt4: ({ center, scale }, share) => center * Math.exp(scale * t4Quantile(share)),
  normal: ({ center, scale }, share) => center + scale * normalQuantile(share),
  uniform: ({ center, scale }, share) => center + scale * (2 * share - 1),
  triangular: ({ center, scale }, share) => center + scale * triangleQuantile(share),
  pert: ({ center, scale }, share) => center + scale * (2 * beta33Quantile(share) - 1),
};

/** The value below which a share of all values of an input lies; what is outside its bounds is cut off. */
export function quantile(input, share) {
  const [least, most] = input.kept;
  const value = SHAPES[input.shape](input, least + share * (most - least));
  return Math.min(Math.max(value, input.bounds[0]), input.bounds[1]);
}

// A table has two sides, the lower half of all values and the upper one. Each side has an octave of 32 equal cells for
// shares between 1/4 and 1/2, the next for shares between 1/8 and 1/4, and so on: cells get finer towards both tails.
const SIDE = 32 * 32;

/** The quantiles of an input at the ends of all cells. */
export function quantileTable(input) {
  const table = new Float64Array(2 * SIDE + 2);
  for (let side = 0; side < 2; side++) {
    for (let octave = 1; octave < 32; octave++) {
      for (let cell = 0; cell < 32; cell++) {
        const share = ((1 + cell / 32) * 2 ** (31 - octave)) / 2 ** 32;
        table[side * (SIDE + 1) + ((31 - octave) << 5) + cell] = quantile(input, side ? 1 - share : share);
      }
    }
    table[side * (SIDE + 1) + SIDE - 32] = quantile(input, 0.5);
  }
  return table;
}

const TABLES = INPUTS.map(quantileTable);

/** The value that 32 random bits stand for. */
export function drawn(table, bits) {
  const octave = Math.clz32((bits & 0x7fffffff) | 1);
  const place = bits << octave;
  const cell = (bits >>> 31) * (SIDE + 1) + ((31 - octave) << 5) + ((place >>> 26) & 31);
  const value = table[cell];
  return value + (table[cell + 1] - value) * ((place & 0x3ffffff) * 2 ** -26);
}

/** Fills a column with draws. The generator is sfc32; its state is four numbers of 32 bits. */
function fill(state, table, column, count) {
  let a = state[0], b = state[1], c = state[2], d = state[3];
  for (let i = 0; i < count; i++) {
    const bits = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    const octave = Math.clz32((bits & 0x7fffffff) | 1);
    const place = bits << octave;
    const cell = (bits >>> 31) * (SIDE + 1) + ((31 - octave) << 5) + ((place >>> 26) & 31);
    const value = table[cell];
    column[i] = value + (table[cell + 1] - value) * ((place & 0x3ffffff) * 2 ** -26);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function seeded(seed) {
  const state = new Int32Array([seed | 0, 0x9e3779b9, 0x243f6a88, 1]);
  // The first numbers after seeding are alike for seeds that are.
  for (let k = 0; k < 16; k++) {
    const bits = (state[0] + state[1] + state[3]) | 0;
    state[3]++;
    state[0] = state[1] ^ (state[1] >>> 9);
    state[1] = (state[2] + (state[2] << 3)) | 0;
    state[2] = (((state[2] << 21) | (state[2] >>> 11)) + bits) | 0;
  }
  return state;
}

/** Values at shares, exactly: a histogram on the bits of the numbers, then a sort within the cells that are wanted. */
function percentiles(values, n, shares, least, most) {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * n);
  const ends = new Uint32Array(new Float64Array([least, most]).buffer);
  const sign = (high) => (high & 0x80000000 ? ~high : high | 0x80000000) >>> 12;
  const first = sign(ends[1]), last = sign(ends[3]);
  const counts = new Uint32Array(last - first + 1);
  if (least > 0) {
    const from = first - 0x80000;
    for (let i = 1; i < 2 * n; i += 2) counts[(bits[i] >>> 12) - from]++;
  } else {
    for (let i = 1; i < 2 * n; i += 2) counts[sign(bits[i]) - first]++;
  }
  let cell = 0, before = 0;
  const cells = [];
  for (const share of shares) {
    const rank = Math.min(Math.floor(share * n), n - 1);
    while (before + counts[cell] <= rank) before += counts[cell++];
    cells.push({ cell: first + cell, rank: rank - before });
  }
  const wanted = new Map(cells.map(({ cell }) => [cell, []]));
  const marked = new Uint8Array(counts.length);
  for (const { cell } of cells) marked[cell - first] = 1;
  for (let i = 0; i < n; i++) {
    const cell = sign(bits[2 * i + 1]);
    if (marked[cell - first]) wanted.get(cell).push(values[i]);
  }
  for (const found of wanted.values()) found.sort((a, b) => a - b);
  return cells.map(({ cell, rank }) => wanted.get(cell)[rank]);
}

let VALUES = new Float64Array(0);

/** Percentiles and mean of the answer over so many draws. */
export function simulate(n, seed = 1) {
  if (VALUES.length !== n) VALUES = new Float64Array(n);
  const state = seeded(seed);
  for (let at = 0; at < n; at += BLOCK) {
    const count = Math.min(BLOCK, n - at);
    for (let k = 0; k < TABLES.length; k++) fill(state, TABLES[k], COLUMNS[k], count);
    evaluate(COLUMNS, VALUES.subarray(at, at + count), count);
  }
  let sum = 0, least = Infinity, most = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = VALUES[i];
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const [p5, p25, p50, p75, p95] = percentiles(VALUES, n, [0.05, 0.25, 0.5, 0.75, 0.95], least, most);
  return { p5, p25, p50, p75, p95, mean: sum / n };
}
