/** What a reader of files gives: drafts, hostile as the file was. Checked and completed elsewhere (import-list). */
export type Draft = Record<string, unknown>

/** Kinds of files that can be read. */
export type FileKind = 'quiet-nod' | 'netscape' | 'karakeep' | 'linkwarden' | 'instagram' | 'linkedin'

/** Why a whole file is refused. */
export type Refusal = 'too-big' | 'too-many' | 'zip' | 'unknown' | 'broken' | 'newer' | 'empty'

/** Drafts one after the other, so that a big file can be read with pauses. Iterating throws `FileFault` where the file is broken further down. */
export type FileReader = (text: string) => Iterable<Draft> | Refusal | undefined

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
/** An own property, never one of a prototype. */
export const own = (from: unknown, name: string): unknown => (isRecord(from) && Object.hasOwn(from, name) ? from[name] : undefined)

/** A moment from seconds since 1970, as downloads write it. */
export const fromSeconds = (value: unknown): string | undefined => {
  const seconds = typeof value === 'string' ? Number(value) : value
  return typeof seconds === 'number' && seconds > 0 && seconds < 253_402_300_800 ? new Date(seconds * 1_000).toISOString() : undefined
}
