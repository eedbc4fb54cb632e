#!/usr/bin/env node
/**
 * Opens a Quiet Nod backup (.quietnod) or a file for another device (.changes) without Quiet Nod: Node 18 or newer, nothing else.
 *
 *   node decrypt-backup.mjs quiet-nod-2026-11-26.quietnod > list.json
 *
 * Asks for the passphrase, or takes it from the environment variable QUIET_NOD_PASSPHRASE. The format is in saved-list.md.
 */
import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'

const [, , file] = process.argv
if (!file) {
  console.error('Usage: node decrypt-backup.mjs FILE > list.json')
  process.exit(2)
}

const bytes = readFileSync(file)
if (bytes.length < 56 || bytes.subarray(0, 8).toString('latin1') !== 'QNODSEC1') {
  console.error('This is no Quiet Nod backup.')
  process.exit(1)
}

const ask = async () => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question('Passphrase: ')
  lines.close()
  return answer
}
const passphrase = process.env.QUIET_NOD_PASSPHRASE ?? (await ask())

const iterations = bytes.readUInt32BE(8)
const salt = bytes.subarray(12, 28)
const nonce = bytes.subarray(28, 40)
const sealed = bytes.subarray(40, bytes.length - 16)
const tag = bytes.subarray(bytes.length - 16)

const key = pbkdf2Sync(passphrase.normalize('NFC'), salt, iterations, 32, 'sha256')
const decipher = createDecipheriv('aes-256-gcm', key, nonce)
decipher.setAAD(bytes.subarray(0, 40))
decipher.setAuthTag(tag)
try {
  process.stdout.write(Buffer.concat([decipher.update(sealed), decipher.final()]))
} catch {
  console.error('The passphrase is another, or the file was changed.')
  process.exit(1)
}
