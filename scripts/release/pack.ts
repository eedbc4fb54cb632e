/** Zips that are the same to the byte whenever and wherever they are made: sorted names, one fixed time. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { sizesIn } from '../budgets'

/** A zip knows no time zone and no year before 1980. */
const time = new Date(1980, 0, 1, 12)

/** A zip of files by their paths. */
export const pack = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries: Zippable = Object.fromEntries([...files].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([path, bytes]) => [path, [bytes, { mtime: time, level: 9 }] as const]))
  return zipSync(entries)
}

/** Every file below a folder. */
export const filesIn = (folder: string): Map<string, Uint8Array> => new Map(sizesIn(folder).map(({ path }) => [path, readFileSync(join(folder, path))]))

/** What is under version control, as it is on the disk: what a reviewer needs to build. Training texts and pictures are not built from. */
export const sources = (): Map<string, Uint8Array> => {
  const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((path) => path !== '' && !/^(training\/corpus|docs\/.*\.png|store\/)/.test(path))
  return new Map(paths.map((path) => [path, readFileSync(path)]))
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The paths whose bytes differ, or that are in one of the two alone. */
export const differences = (one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => !one.has(path) || !other.has(path) || sha256(one.get(path)!) !== sha256(other.get(path)!))
