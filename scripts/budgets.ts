/** What may be shipped, in bytes. A build that is larger fails (`wxt.config.ts`): a budget is raised here, with a reason, or not at all. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

type Budget = { what: string; files: RegExp; bytes: number; each?: boolean }

/** Paths as in the built folder; a budget is for all its files together, or for `each` of them. */
const budgets: readonly Budget[] = [
  // Read on every page of the two sites; two thirds of it are the model.
  { what: 'the content script', files: /^feed\.js$/, bytes: 620_000 },
  { what: 'the background', files: /^background\.js$/, bytes: 20_000 },
  // Read by the background alone; what a browser's shop may still look into has five million at most.
  { what: 'the encoder', files: /^chunks\/encoder-.*\.js$/, bytes: 4_500_000, each: true },
  { what: 'the scripts of our own pages', files: /^chunks\/(?!encoder-).*\.js$/, bytes: 300_000 },
  { what: 'the styles of our own pages', files: /\.css$/, bytes: 40_000 },
  // A letter of Hindi takes three bytes.
  { what: 'the words of one language', files: /^_locales\//, bytes: 72_000, each: true },
  // Seven megabytes more than before: an encoder of six layers instead of two sees four to five points more of the grief and of the burnout of writers never met.
  { what: 'the whole extension', files: /./, bytes: 17_500_000 },
]

/** What the detector knows: these files of the source, together. */
const model: Budget = { what: 'the model', files: /^(weights|kinds-of-words|lexicon|phrases)\.ts$/, bytes: 400_000 }

export type Sized = { path: string; bytes: number }

/** Every file below a folder, with its size; paths with `/`. */
export const sizesIn = (folder: string): Sized[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }))

type Spent = { what: string; bytes: number; budget: number }

const spentOn = ({ what, files, bytes: budget, each }: Budget, sized: readonly Sized[]): Spent[] => {
  const own = sized.filter(({ path }) => files.test(path))
  // A file that was renamed must not go unmeasured.
  if (own.length === 0) throw new Error(`Nothing was built that is ${what}`)
  if (each) return own.map(({ path, bytes }) => ({ what: `${what}, ${path}`, bytes, budget }))
  return [{ what, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), budget }]
}

/** What a build spends of each budget. */
export const spending = (built: readonly Sized[], detector: readonly Sized[]): Spent[] => [...budgets.flatMap((budget) => spentOn(budget, built)), ...spentOn(model, detector)]

/** Throws with one line for each budget that is exceeded. */
export const checkBudgets = (built: readonly Sized[], detector: readonly Sized[]): void => {
  const over = spending(built, detector).filter(({ bytes, budget }) => bytes > budget)
  if (over.length > 0) throw new Error(over.map(({ what, bytes, budget }) => `Over budget: ${what} has ${bytes.toLocaleString('en')} bytes of ${budget.toLocaleString('en')}`).join('\n'))
}
