/** Lines of the unlabelled text that were read and labelled, because an earlier model was unsure or wrong about them: `training/read-lines.txt`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { randomFrom } from './random'
import { cutRandomly, type Row } from './rows'

const letters = 'gbcn'

/**
 * The labelled lines as rows, each cut as it was when it was read. In the file: the line's number, then `g`, `b`, `c`, `n` (neither) or
 * `x` (not to be decided: left out). The texts themselves are not ours and stay where they are.
 */
export const readLineRows = (folder: string): Row[] => {
  const lines = gunzipSync(readFileSync(join(folder, 'unlabelled', 'reddit-2013.txt.gz'))).toString().split('\n')
  return readFileSync('training/read-lines.txt', 'utf8').trim().split('\n').flatMap((entry) => {
    const [number = '', label = ''] = entry.split(' ')
    const text = lines[Number(number)]
    if (label === 'x' || text === undefined) return []
    const id = `line-${number}`
    return [{ id, text: cutRandomly(text, randomFrom(Number(number) + 1)), topic: letters.indexOf(label), about: -1, source: 'read-lines', group: id, weight: 2.5 }]
  })
}
