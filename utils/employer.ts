/** What the reader or a managed policy enters of the employer's own services. All of it is read as if it came from an enemy. */
import type { Contact, EmployerEntry, EmployerFault, Resource, Settings } from './types'

/** So many entries are kept of each origin. */
export const mostEntries = 6
const longest = { name: 80, what: 160, learns: 200 }

/** What a text field may hold: no controls, no marks that turn the direction of the words beside it, no runs of space. */
const clean = (value: unknown, limit: number): string =>
  typeof value === 'string' ? [...value.slice(0, limit * 4).replace(/[\p{C}\p{Z}\s]+/gu, (run) => (/[\p{Z}\s]/u.test(run) ? ' ' : '')).trim()].slice(0, limit).join('').trim() : ''

/** The zeros of the digits that Arabic, Persian and Hindi are typed in: the other nine follow each. */
const zeros = [0x660, 0x6f0, 0x966]

/** A number as a telephone has it: 0–9, and one hyphen for all those that keyboards and word processors make. */
const dialled = (value: string): string =>
  value
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (digit) => `${digit.charCodeAt(0) - zeros.findLast((zero) => zero <= digit.charCodeAt(0))!}`)
    .replace(/[\u2010-\u2015\u2212]/g, '-')

/** Digits in the groups they were typed in, at most 15; `undefined` where it is no number to dial. */
const phoneOf = (typed: string): string | undefined => {
  const value = dialled(typed)
  // "+44 (0)20": the bracketed zero is not dialled after a country's code.
  const plain = value.startsWith('+') ? value.replace(/\(0\)/, ' ') : value
  if (!/^\+?[\d\s()./-]+$/.test(plain)) return undefined
  const groups = plain.slice(plain.startsWith('+') ? 1 : 0).split(/\D+/).filter(Boolean)
  const digits = groups.join('').length
  return digits >= 3 && digits <= 15 ? (plain.startsWith('+') ? '+' : '') + groups.join(' ') : undefined
}

/** An `https:` address without a name and password in it; one typed without a scheme gets it. */
const webOf = (value: string): string | undefined => {
  if (value.length > 300 || /[\s"'<>\\`]/.test(value)) return undefined
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`)
    return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** One plain address: nothing in it can add a recipient or a text to the letter. */
const emailOf = (value: string): string | undefined =>
  value.length <= 120 && /^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(value) ? value : undefined

/** What is typed in the form, or stands in a policy: any shape at all. */
type Raw = Partial<Record<keyof EmployerEntry, unknown>>

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entry as it can be kept, or what is wrong with it. Where no topics are named at all it stands beside both. */
export const readEntry = (raw: unknown, id: string): { entry: EmployerEntry } | { faults: EmployerFault[] } => {
  if (!isRaw(raw)) return { faults: ['name', 'way'] }
  const name = clean(raw.name, longest.name)
  const typed = { phone: clean(raw.phone, 40), web: clean(raw.web, 301), email: clean(raw.email, 121) }
  const ways = { phone: phoneOf(typed.phone), web: webOf(typed.web), email: emailOf(typed.email) }
  const kinds = ['phone', 'web', 'email'] as const
  const broken = kinds.filter((kind) => typed[kind] !== '' && ways[kind] === undefined)
  const none = kinds.every((kind) => typed[kind] === '')
  const { topics } = raw
  const asked = (['grief', 'burnout'] as const).filter((topic) => !Array.isArray(topics) || topics.includes(topic))
  const faults: EmployerFault[] = [
    ...(name === '' ? (['name'] as const) : []),
    ...(none ? (['way'] as const) : []),
    ...broken,
    ...(asked.length === 0 ? (['topics'] as const) : []),
  ]
  if (faults.length > 0) return { faults }
  return {
    entry: {
      id,
      name,
      what: clean(raw.what, longest.what),
      learns: clean(raw.learns, longest.learns),
      topics: asked,
      ...Object.fromEntries(kinds.flatMap((kind) => (ways[kind] === undefined ? [] : [[kind, ways[kind]]]))),
    },
  }
}

/** The entries of a list that can be used, each with an id of its own; what cannot be used is left out and spoils no other. */
export const readEntries = (stored: unknown, origin: 'own' | 'policy'): EmployerEntry[] => {
  const seen = new Set<string>()
  return (Array.isArray(stored) ? stored.slice(0, 100) : []).flatMap((raw: unknown) => {
    const kept = isRaw(raw) && typeof raw.id === 'string' && new RegExp(`^${origin}-\\d{1,6}$`).test(raw.id) ? raw.id : undefined
    const read = readEntry(raw, kept && !seen.has(kept) ? kept : nextId([...seen].map((id) => ({ id })), origin))
    if (!('entry' in read) || seen.size >= mostEntries) return []
    seen.add(read.entry.id)
    return read.entry
  })
}

/** An id that none of the entries has. */
export const nextId = (entries: readonly { id: string }[], origin: 'own' | 'policy'): string => {
  let number = 1
  while (entries.some(({ id }) => id === `${origin}-${number}`)) number += 1
  return `${origin}-${number}`
}

/** The employer's own services, the policy's first, as the directory takes them. They belong to no country and claim no date. */
export const employerOf = ({ policy, employer }: Settings): Resource[] =>
  [...(policy?.employer ?? []), ...(employer ?? [])].map(({ id, name, what, learns, topics, phone, web, email }) => {
    const contacts: Contact[] = [
      ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
      ...(web ? [{ kind: 'web' as const, value: web }] : []),
      ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ]
    return { id, name, organization: name, description: what, topics, subtopics: [], audiences: [], countries: [], languages: [], contacts, ...(learns && { privacy: learns }) }
  })
