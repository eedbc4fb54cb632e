/** Encodes many texts, on all processors. */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { encode, size } from '../utils/encoder/encode'

/** So many texts are given to a process at a time. */
const portion = 100

/** What the encoder says of each text: texts.length × 2048, text by text. */
export const embed = async (texts: readonly string[]): Promise<Float32Array> => {
  const found = new Float32Array(texts.length * size)
  let next = 0
  const work = () =>
    new Promise<void>((done, fail) => {
      const child = fork(fileURLToPath(import.meta.url), { serialization: 'advanced' })
      let from = 0
      const give = () => {
        from = next
        next += portion
        if (from < texts.length) child.send(texts.slice(from, from + portion))
        else child.disconnect()
      }
      child.on('message', (encoded) => {
        found.set(encoded as Float32Array, from * size)
        give()
      })
      child.on('error', fail).on('exit', (code) => (code === 0 ? done() : fail(new Error(`encoding ended with ${code}`))))
      give()
    })
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return found
}

process.on('message', (texts: string[]) => {
  const found = new Float32Array(texts.length * size)
  texts.forEach((text, at) => found.set(encode(text), at * size))
  process.send!(found)
})
