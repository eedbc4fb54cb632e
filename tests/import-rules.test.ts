// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** Lints a tree of small files with the project's own rules; returns the messages. */
const trees: string[] = []
const lint = (path: string, source: string): string => {
  const tree = mkdtempSync(join(tmpdir(), 'import-rules-'))
  trees.push(tree)
  cpSync('.oxlintrc.json', join(tree, '.oxlintrc.json'))
  mkdirSync(join(tree, dirname(path)), { recursive: true })
  writeFileSync(join(tree, path), source)
  try {
    return execFileSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '--format=unix'], { cwd: tree, encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true })))

const uses = (from: string) => `import { thing } from '${from}'\nexport const used = thing\n`

describe('each import rule is seen to fail', () => {
  it.each([
    ['utils/types/settings.ts', '../settings'],
    ['utils/types/list.ts', 'dexie'],
    ['utils/sites/linkedin.ts', '../settings'],
    ['utils/sites/linkedin.ts', 'wxt/browser'],
    ['utils/detector/index.ts', '../sites'],
    ['utils/detector/index.ts', '../../components/SupportCard'],
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
    ['entrypoints/background.ts', 'webextension-polyfill'],
  ])('%s may not import %s', (path, from) => {
    expect(lint(path, uses(from))).toContain('no-restricted-imports')
  })

  it.each(['fetch("x")', 'new XMLHttpRequest()', 'new WebSocket("x")', 'new EventSource("x")'])('nothing shipped may call %s', (call) => {
    for (const path of ['utils/offer.ts', 'components/Mark.tsx', 'entrypoints/feed/index.ts'])
      expect(lint(path, `export const called = () => ${call}\n`)).toContain('no-restricted-globals')
  })
})

describe('what is allowed stays allowed', () => {
  it.each([
    ['utils/types/settings.ts', './posts'],
    ['utils/sites/linkedin.ts', '../types'],
    ['utils/sites/linkedin.ts', './labels'],
    ['utils/detector/index.ts', './features'],
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
  ])('%s may import %s', (path, from) => {
    expect(lint(path, uses(from))).not.toContain('no-restricted')
  })
})
