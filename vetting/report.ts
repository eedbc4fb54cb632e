import { countriesServed, directory } from '../utils/directory/index.ts'
import type { Resource, TopicId } from '../utils/types'
import { confirmedSentence, dialled, rowsAt, type Confirmation, type Row } from './rows.ts'
import { sources } from './sources.ts'

const topics: readonly TopicId[] = ['grief', 'burnout', 'crisis']
const clinical = (resource: Resource) => resource.audiences.includes('physician') || resource.audiences.includes('nurse')
const table = (head: readonly string[], lines: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Services per country and topic, those for clinicians, the numbers, and how many channels a person has confirmed. Without a date: it changes only with the directory. */
export const coverage = (confirmations: readonly Confirmation[]): string => {
  const lines = [...countriesServed, 'INTL'].map((country) => {
    const own = directory.filter((resource) => resource.countries.includes(country))
    const rows = rowsAt(new Date(0), confirmations).filter(({ resource }) => own.includes(resource))
    return [
      country,
      ...topics.map((topic) => own.filter((resource) => resource.topics.includes(topic)).length),
      own.filter(clinical).length,
      dialled(rows).length,
      `${rows.filter(({ confirmation }) => confirmation).length} of ${rows.length}`,
    ]
  })
  return table(['Country', ...topics, 'for clinicians', 'numbers', 'channels confirmed by a person'], lines)
}

const says = ({ contact }: Row) => [contact.kind, contact.keyword && `“${contact.keyword}”`, contact.note].filter(Boolean).join(', ')
const ageOf = ({ age, contact }: Row) => (age === undefined ? 'undated' : `${contact.assuredOn}, ${age} days, ${contact.assuredBy}`)
const seenBy = ({ confirmation }: Row) => (confirmation ? `${confirmation.by}, ${confirmation.on}` : 'nobody yet')
const heads = ['Service', 'Channel', 'Shown as', 'Today', 'Newest dated evidence', 'Confirmed by a person', 'Sources']
const cells = (row: Row) => [
  row.resource.id,
  says(row),
  row.display,
  row.state,
  ageOf(row),
  seenBy(row),
  sources[row.resource.id]?.length ?? 0,
]
const titles = (at: Date) => [`The support directory on ${at.toISOString().slice(0, 10)}`, 'Written by `npm run -s vet -- report`; do not edit.']

/** The whole directory with its ages, as Markdown. */
export const markdownReport = (at: Date, confirmations: readonly Confirmation[]): string => {
  const rows = rowsAt(at, confirmations)
  const [title, by] = titles(at)
  return `# ${title}\n\n${by}\n\n${confirmedSentence(rows)}\n\n${coverage(confirmations)}\n\n${table(heads, rows.map(cells))}\n`
}

const escape = (text: string | number) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const tableRow = (tag: string, row: readonly (string | number)[]) => `<tr>${row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`

/** The same as a page of its own, without scripts; each service leads to its operator's page. */
export const htmlReport = (at: Date, confirmations: readonly Confirmation[]): string => {
  const rows = rowsAt(at, confirmations)
  const [title] = titles(at)
  const body = rows.map((row) => {
    const [id = '', ...rest] = cells(row)
    const name = row.page ? `<a href="${escape(row.page)}" rel="noreferrer">${escape(id)}</a>` : escape(id)
    return `<tr><td>${name}</td>${rest.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`
  })
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body{font:15px/1.5 system-ui;margin:2rem;color-scheme:light dark}table{border-collapse:collapse}td,th{padding:.3rem .6rem;border-bottom:1px solid #8886;text-align:start;vertical-align:top}</style>
<h1>${title}</h1><p>${escape(confirmedSentence(rows))}</p>
<table><thead>${tableRow('th', heads)}</thead><tbody>
${body.join('\n')}
</tbody></table></html>
`
}

const start = '<!-- coverage: written by `npm run -s vet -- report` -->'
const end = '<!-- end of coverage -->'

/** The documentation with its coverage table made anew. Throws where the two marks are missing. */
export const withCoverage = (page: string, confirmations: readonly Confirmation[]): string => {
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error('the marks of the coverage table are missing')
  const sentence = confirmedSentence(rowsAt(new Date(0), confirmations))
  return `${page.slice(0, from)}${start}\n\n${sentence}\n\n${coverage(confirmations)}\n\n${page.slice(to)}`
}
