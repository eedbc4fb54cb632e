// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveKey, encryptFile, iterations } from '../utils/secret-file'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(folder, 'list.quietnod')
const text = '{"format":"quiet-nod-list","version":1,"posts":[]} \u{1F33F}'
const open = (passphrase: string, path = file) =>
  spawnSync(process.execPath, ['docs/decrypt-backup.mjs', path], { encoding: 'utf8', env: { ...process.env, QUIET_NOD_PASSPHRASE: passphrase } })

beforeAll(async () => writeFileSync(file, await encryptFile(await deriveKey('Ä long passphrase'), text)))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the script that opens a backup without the project', () => {
  it('gives the very words, also for a passphrase that was typed in another form of Unicode', () => {
    expect(open('Ä long passphrase').stdout).toBe(text)
    expect(open('A\u0308 long passphrase').stdout).toBe(text)
  })

  it('says when the passphrase is another, or the file no backup', () => {
    expect(open('another passphrase')).toMatchObject({ status: 1, stdout: '' })
    const other = join(folder, 'other.txt')
    writeFileSync(other, 'x'.repeat(100))
    expect(open('x', other)).toMatchObject({ status: 1, stderr: expect.stringContaining('no Quiet Nod backup') })
  })

  it('works at today’s recommended count', () => expect(iterations).toBe(600_000))
})
