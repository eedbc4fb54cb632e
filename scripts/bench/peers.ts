/** What somebody could use instead of our detector, each as one function of a text. They are installed at the first run (`peers/`): nobody else needs them. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { judge } from '../../utils/detector'
import { secondReading } from '../../utils/encoder'
import { families } from '../../utils/detector/lexicon'

/** `run` does its whole work and returns something that depends on it. `label`, where it can say one: grief, burnout, crisis or neither. */
export type Peer = { name: string; run: (text: string) => unknown; label?: (text: string) => string }
export type Labelled = { text: string; topic: string }

const folder = resolve('.cache/bench/peers')
const require = createRequire(`${folder}/package.json`)

const install = () => {
  if (existsSync(`${folder}/node_modules/.package-lock.json`)) return
  console.error('Installing what is measured beside…')
  cpSync(fileURLToPath(new URL('./peers', import.meta.url)), folder, { recursive: true })
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** One pass over the code units: nothing that reads a text can be faster. */
const floor: Peer = {
  name: 'floor: one pass over the code units',
  run: (text) => {
    let sum = 0
    for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0
    return sum
  },
}

/** All words of our lexicon in one compiled expression; `word*` stands for any ending. */
const keywords = (): Peer => {
  const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const words = [...new Set(Object.values(families).flatMap((family) => family.split(' ')))]
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word))).join('|')})(?![\p{L}\p{N}])`, 'giu')
  return { name: `keyword regex, the lexicon's ${words.length.toLocaleString('en')} words`, run: (text) => text.match(pattern)?.length ?? 0 }
}

const ours: Peer = {
  name: 'Quiet Nod',
  run: (text) => judge(text),
  label: (text) => {
    const { topic, voice, caution } = judge(text, { secondReading })
    return voice === 'lived' && (caution === 'clear' || caution === 'balanced') ? topic : 'neither'
  },
}

type Wink = (model: unknown, pipes?: string[]) => { readDoc: (text: string) => unknown }
const wink = (): Peer[] => {
  const winkNLP = require('wink-nlp') as Wink
  const model = require('wink-eng-lite-web-model') as unknown
  const whole = winkNLP(model)
  const words = winkNLP(model, [])
  return [
    { name: 'wink-nlp, its whole pipeline', run: (text) => whole.readDoc(text) },
    { name: 'wink-nlp, cutting into words alone', run: (text) => words.readDoc(text) },
  ]
}

type Classifier = { addDocument: (text: string, label: string) => void; train: () => void; classify: (text: string) => string }
/** Both learn from some of the posts, taken evenly: Bayes goes through all it has learned for each text, and the logistic one takes minutes for some hundreds. */
const natural = (posts: readonly Labelled[]): Peer[] => {
  const library = require('natural/lib/natural/classifiers/index.js') as Record<'BayesClassifier' | 'LogisticRegressionClassifier', new () => Classifier>
  const taught = (kind: keyof typeof library, from: readonly Labelled[]): Peer => {
    const classifier = new library[kind]()
    for (const { text, topic } of from) classifier.addDocument(text, topic)
    classifier.train()
    const label = (text: string) => classifier.classify(text)
    return { name: `natural, ${kind === 'BayesClassifier' ? 'Bayes' : 'logistic'}, taught on ${from.length.toLocaleString('en')} posts`, run: label, label }
  }
  const some = (most: number) => posts.filter((_, at) => at % Math.ceil(posts.length / most) === 0)
  return [taught('BayesClassifier', some(14_000)), taught('LogisticRegressionClassifier', some(100))]
}

type FastText = {
  getFastTextModule: () => Promise<unknown>
  getFastTextClass: (options: object) => Promise<
    new () => {
      trainSupervised: (url: string, options: object, onProgress: () => void) => Promise<{ predict: (text: string, count: number, least: number) => { get: (at: number) => [number, string]; delete?: () => void } }>
    }
  >
}
const fastText = async (posts: readonly Labelled[]): Promise<Peer> => {
  const { getFastTextClass, getFastTextModule } = (await import(pathToFileURL(`${folder}/node_modules/fasttext.wasm.js/dist/main/node.mjs`).href)) as FastText
  const Model = await getFastTextClass({ getFastTextModule })
  const line = (text: string) => text.replaceAll(/\s+/g, ' ').toLowerCase()
  const taught = posts.map(({ text, topic }) => `__label__${topic} ${line(text)}`).join('\n')
  const options = { dim: 16, epoch: 25, wordNgrams: 2, minn: 3, maxn: 5, bucket: 50_000, lr: 0.5, loss: 'softmax', minCount: 1, seed: 1, verbose: 0 }
  const model = await new Model().trainSupervised(`data:text/plain;base64,${Buffer.from(taught).toString('base64')}`, options, () => {})
  const label = (text: string) => {
    const found = model.predict(line(text), 1, 0)
    const [, name] = found.get(0)
    found.delete?.()
    return name.replace('__label__', '')
  }
  return { name: 'fastText in WebAssembly', run: label, label }
}

/** All of them, taught where they can be taught. Ours comes first. */
export const peersTaughtOn = async (posts: readonly Labelled[]): Promise<Peer[]> => {
  install()
  return [ours, floor, keywords(), ...wink(), ...natural(posts), await fastText(posts)]
}
