/** npm run site-mutations: writes docs/site-mutations.md, the share of posts still read right after each change that a site might make. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureMutations } from '../tests/sites/measure-mutations'

const percent = (right: number, all: number) => (all === 0 ? '–' : `${Math.round((100 * right) / all)} %`)
const rows = measureMutations()
const lines = [
  '# What happens when a site changes its markup',
  '',
  'Every frozen page of `tests/fixtures/sites` is changed in one way and read again. A post counts as read right when its author, words, quoted words and',
  'its advert and suggestion marks are as before. "Silent" means a wrong author or foreign words in a post while the self-check still said *reading* (each',
  'page taken as seen often enough to judge). Written by `npm run site-mutations`.',
  '',
  '| Change | LinkedIn | Instagram | wrong author | silent | self-check on affected pages |',
  '|---|---:|---:|---:|---:|---|',
  ...rows.map(({ name, linkedin, instagram, wrongAuthor, silent, states }) => `| ${name} | ${percent(linkedin.right, linkedin.all)} | ${percent(instagram.right, instagram.all)} | ${wrongAuthor} | ${silent} | ${states || '–'} |`),
]
const folder = join(import.meta.dirname, '../docs')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'site-mutations.md'), `${lines.join('\n')}\n`)
console.log(lines.join('\n'))
