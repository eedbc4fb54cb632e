/** Numbers about numbers: every figure of the benchmark is made here. */

/** Sorted once, read often. Same unit as what came in. */
export type Spread = { median: number; p95: number; p99: number; mean: number; count: number }

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((left, right) => left - right)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), mean: sorted.reduce((sum, one) => sum + one, 0) / sorted.length, count: sorted.length }
}

export const medianOf = (values: readonly number[]): number => spreadOf(values).median

/** A ratio over the rounds of one run: its median, and the lowest and highest. */
export const ratioOf = (values: readonly number[], digits = 1): string =>
  `${medianOf(values).toFixed(digits)} [${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}]`

/** The straight line through points by least squares, and how much of their spread it explains (R², 1 is all). */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[]): { slope: number; intercept: number; r2: number } => {
  const mean = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length
  const [x0, y0] = [mean(0), mean(1)]
  const sum = (of: (x: number, y: number) => number) => points.reduce((total, [x, y]) => total + of(x - x0, y - y0), 0)
  const slope = sum((x, y) => x * y) / sum((x) => x * x)
  const rest = points.reduce((total, [x, y]) => total + (y - (y0 + slope * (x - x0))) ** 2, 0)
  const all = sum((_, y) => y * y)
  return { slope, intercept: y0 - slope * x0, r2: all === 0 ? 1 : 1 - rest / all }
}

/** Microseconds as a person reads them. */
export const micro = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))

/** Rows as a Markdown table; the first column is text, the others numbers. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
