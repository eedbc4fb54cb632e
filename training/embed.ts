/** Encodes many texts, on all processors. */
import { encode, size } from '../utils/encoder/encode'
import { answer, inThreads } from './threads'

/** So many texts are given to a thread at a time. */
const portion = 100

type Portion = { from: number; texts: readonly string[] }

answer(import.meta.url, (features: Float32Array, { from, texts }: Portion) => texts.forEach((text, at) => features.set(encode(text), (from + at) * size)))

/** What the encoder says of each text: texts.length × 2048, text by text, in memory that threads may share. */
export const embed = async (texts: readonly string[]): Promise<Float32Array> => {
  const features = new Float32Array(new SharedArrayBuffer(texts.length * size * Float32Array.BYTES_PER_ELEMENT))
  const portions = Array.from({ length: Math.ceil(texts.length / portion) }, (_, at): Portion => ({ from: at * portion, texts: texts.slice(at * portion, (at + 1) * portion) }))
  await inThreads(import.meta.url, features, portions)
  return features
}
