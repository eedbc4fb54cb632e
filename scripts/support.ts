import { parseArgs } from 'node:util'
import { resourcesFor } from '../utils/directory/index.ts'
import type { Role, ShownResource, Subtopic, Support, TopicId } from '../utils/types'

const topics: readonly TopicId[] = ['grief', 'burnout', 'crisis']
const roles: readonly Role[] = ['physician', 'nurse', 'health-worker', 'health-student', 'bereaved', 'carer', 'other']
const subtopics: readonly Subtopic[] = [
  'patient-loss',
  'perinatal-loss',
  'child-loss',
  'pet-loss',
  'suicide-bereavement',
  'anniversary',
  'anticipatory',
  'moral-injury',
  'leaving-profession',
  'carer',
]

const usage = `What a reader would be shown beside a post, and why in this order.

  npm run -s support -- --topic ${topics.join('|')} [--country US] [--role ${roles.join('|')}]
      [--subtopics ${subtopics.slice(0, 2).join(',')}] [--languages en,es] [--at 2026-11-22T03:00:00-05:00] [--json]`

/** Ends the command with exit code 2: the arguments are wrong. */
const refuse = (reason: string): never => {
  console.error(`${reason}\n\n${usage}`)
  process.exit(2)
}

const read = () => {
  try {
    return parseArgs({
      options: {
        topic: { type: 'string' },
        country: { type: 'string' },
        role: { type: 'string' },
        subtopics: { type: 'string' },
        languages: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const oneOf = <Word extends string>(word: string, words: readonly Word[], name: string): Word =>
  words.find((one) => one === word) ?? refuse(`--${name} “${word}” is unknown. Known: ${words.join(', ')}`)

const list = (value: string | undefined) => (value ?? '').split(',').map((one) => one.trim()).filter(Boolean)

const language = (tag: string) => {
  try {
    return new Intl.Locale(tag).toString()
  } catch {
    return refuse(`--languages “${tag}” is no language tag`)
  }
}

const told = ({ name, organization, description, why, contacts, privacy, eligibility, cost, languages }: ShownResource, place: string) => {
  const ways = contacts.map((contact) => {
    const says = [contact.keyword && `send ${contact.keyword}`, contact.note, contact.language].filter(Boolean).join(', ')
    const open = contact.open ? (contact.open.now ? 'open now' : 'closed now') + (contact.open.until ? ` until ${contact.open.until}` : '') : ''
    const date = contact.assuredOn ? `checked on ${contact.assuredOn} against ${contact.assuredBy}` : 'no dated source'
    return `     ${contact.kind.padEnd(8)} ${contact.display}${says ? ` (${says})` : ''} · ${[open, date, contact.stale && 'confirm on the site'].filter(Boolean).join(' · ')}`
  })
  return [
    `${place} ${name}${organization === name ? '' : ` (${organization})`}`,
    `     ${description}`,
    ...[privacy && `     Privacy: ${privacy}`, eligibility && `     Only for: ${eligibility}`].filter(Boolean),
    `     ${[cost, languages.join(', ')].filter(Boolean).join(' · ')}`,
    ...ways,
    `     Why here: ${why}`,
  ].join('\n')
}

const printed = ({ resources, crisis, needsCountry }: Support) =>
  [
    ...(needsCountry ? ['The reader has named no country: ask.\n'] : []),
    ...resources.map((resource, index) => told(resource, `${index + 1}. `)),
    '\nCrisis route',
    `  Emergency number: ${crisis.emergency ?? 'none certain here'}`,
    ...crisis.lines.map((line) => told(line, '  •')),
    ...crisis.finders.map((finder) => told(finder, '  •')),
    `  Platforms: ${Object.values(crisis.platform).join(' · ')}`,
  ].join('\n')

const given = read()
if (given.help) {
  console.log(usage)
  process.exit(0)
}
const country = given.country?.toUpperCase()
if (country !== undefined && !/^[A-Z]{2}$/.test(country)) refuse(`--country “${given.country}” is no country code of two letters`)
const at = given.at === undefined ? new Date() : new Date(given.at)
if (Number.isNaN(at.getTime())) refuse(`--at “${given.at}” is no date in ISO 8601`)

const support = resourcesFor({
  topic: oneOf(given.topic ?? refuse('--topic is missing'), topics, 'topic'),
  subtopics: list(given.subtopics).map((one) => oneOf(one, subtopics, 'subtopics')),
  country,
  role: given.role === undefined ? undefined : oneOf(given.role, roles, 'role'),
  languages: list(given.languages).map(language),
  at,
})
console.log(given.json ? JSON.stringify(support, null, 2) : printed(support))
