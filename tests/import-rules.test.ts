// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const forbidden = [
  ['utils/types/settings.ts', '../settings'],
  ['utils/types/list.ts', 'dexie'],
  ['utils/sites/linkedin.ts', '../settings'],
  ['utils/sites/linkedin.ts', 'wxt/browser'],
  ['utils/detector/index.ts', '../sites'],
  ['utils/detector/index.ts', '../../components/SupportCard'],
  ['utils/encoder/index.ts', '../detector'],
  ['utils/directory/index.ts', 'dexie'],
  ['utils/files/csv.ts', '../saved-posts'],
  ['utils/offer.ts', 'preact'],
  ['utils/offer.ts', '../components/SupportCard'],
  ['utils/settings.ts', '../entrypoints/background'],
  ['utils/settings.ts', 'webextension-polyfill'],
  ['components/SupportCard.tsx', '../utils/settings'],
  ['components/SupportCard.tsx', 'wxt/browser'],
  ['components/SupportCard.tsx', '../entrypoints/feed/index'],
  ['entrypoints/feed/index.ts', '../../utils/saved-posts'],
  ['entrypoints/feed/index.ts', '../../utils/list-database'],
  ['entrypoints/feed/index.ts', 'dexie'],
  ['entrypoints/feed/index.ts', '../../utils/encoder'],
  ['entrypoints/feed/index.ts', '../../utils/encoder/encode'],
  ['entrypoints/background.ts', 'webextension-polyfill'],
] as const
const allowed = [
  ['utils/types/settings.ts', './posts'],
  ['utils/sites/linkedin.ts', '../types'],
  ['utils/sites/linkedin.ts', './labels'],
  ['utils/detector/index.ts', './features'],
  ['utils/encoder/index.ts', './encode'],
  ['utils/offer.ts', './detector'],
  ['utils/list-database.ts', 'dexie'],
  ['utils/settings.ts', 'wxt/browser'],
  ['components/SupportCard.tsx', 'preact'],
  ['components/SupportCard.tsx', 'preact/hooks'],
  ['components/SupportCard.tsx', './Mark'],
  ['components/SupportCard.tsx', '../utils/types'],
  ['components/SupportCard.tsx', '../utils/i18n'],
  ['entrypoints/feed/index.ts', '../../utils/offer'],
  ['entrypoints/background.ts', '../utils/saved-posts'],
  ['entrypoints/background.ts', '../utils/encoder'],
] as const
const networks = ['fetch("x")', 'new XMLHttpRequest()', 'new WebSocket("x")', 'new EventSource("x")'].flatMap((call) =>
  ['utils/offer.ts', 'components/Mark.tsx', 'entrypoints/feed/index.ts'].map((path) => [path, call] as const),
)

const uses = (from: string) => `import { thing } from '${from}'\nexport const used = thing\n`

/** Lints one tree of small files with the project's own rules, each case in a file of its own; tells the messages of each. */
const lint = (cases: readonly { path: string; source: string }[]): string[] => {
  const tree = mkdtempSync(join(tmpdir(), 'import-rules-'))
  try {
    cpSync('.oxlintrc.json', join(tree, '.oxlintrc.json'))
    const files = cases.map(({ path, source }, number) => {
      const file = path.replace(/(\.\w+)$/, `-${number}$1`)
      mkdirSync(join(tree, dirname(file)), { recursive: true })
      writeFileSync(join(tree, file), source)
      return file
    })
    const { stdout } = spawnSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '--format=unix'], { cwd: tree, encoding: 'utf8' })
    return files.map((file) => stdout.split('\n').filter((line) => line.includes(`${file}:`)).join('\n'))
  } finally {
    rmSync(tree, { recursive: true })
  }
}

const said = lint([
  ...forbidden.map(([path, from]) => ({ path, source: uses(from) })),
  ...allowed.map(([path, from]) => ({ path, source: uses(from) })),
  ...networks.map(([path, call]) => ({ path, source: `export const called = () => ${call}\n` })),
])

describe('each import rule is seen to fail', () => {
  it.each(forbidden.map((pair, at) => [...pair, said[at]!]))('%s may not import %s', (_path, _from, message) => expect(message).toContain('no-restricted-imports'))

  it.each(networks.map((pair, at) => [...pair, said[forbidden.length + allowed.length + at]!]))('%s may not call %s', (_path, _call, message) =>
    expect(message).toContain('no-restricted-globals'),
  )
})

describe('what is allowed stays allowed', () => {
  it.each(allowed.map((pair, at) => [...pair, said[forbidden.length + at]!]))('%s may import %s', (_path, _from, message) => expect(message).not.toContain('no-restricted'))
})
