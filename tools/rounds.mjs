// What the benches say of their rounds.

export const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[numbers.length >> 1];

/** Prints a table, the first column to the left. */
export function table(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  for (const row of rows) console.log(row.map((cell, at) => String(cell)[at ? "padStart" : "padEnd"](widths[at])).join("  "));
}
