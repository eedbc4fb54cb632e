/** Weights as printable letters: one letter each, a uniform step of a scale. */

/** What a kernel needs. `letters`: inner × columns weights, in panels of eight columns, each panel row by row; `scales`: what one step is worth, per column. */
export type Kernel = { inner: number; letters: string; scales: readonly number[]; bias: readonly number[] }

/** Columns of a panel. */
export const panel = 8
/** Letters stand for −46 … 46. */
export const levels = 46

/** Without the two that would have to be escaped between single quotes. */
const alphabet = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((letter) => letter !== "'" && letter !== '\\')
const levelOf = new Int8Array(128)
alphabet.forEach((letter, at) => (levelOf[letter.charCodeAt(0)] = at - levels))

/** One step, −46 … 46, as a letter. */
export const toLetter = (step: number): string => alphabet[step + levels]!

/** Reads letters from `start` into `steps`, as many as it holds. */
export const readLetters = (letters: string, start: number, steps: Int8Array): void => {
  for (let at = 0; at < steps.length; at += 1) steps[at] = levelOf[letters.charCodeAt(start + at) & 127]!
}
