import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeList } from '../utils/merge-list'

type One = { id: string; words: string }
const list = (words: string): One[] => words.split(' ').filter(Boolean).map((word) => ({ id: word[0]!, words: word }))
const merged = (now: string, seen: string, wanted: string) => mergeList(list(now), list(seen), list(wanted), ({ id }) => id).map(({ words }) => words).join(' ')

it.each([
  // Nobody else changed anything: what was wanted.
  ['a b', 'a b', 'b', 'b'],
  ['a b', 'a b', 'b a', 'b a'],
  ['a b', 'a b', 'a b2 c', 'a b2 c'],
  // Another page added c: it stays, whatever was done here.
  ['a b c', 'a b', 'b', 'b c'],
  ['a b c', 'a b', 'a b d', 'a b d c'],
  // Another page took b away: it stays away, unless it was changed here.
  ['a', 'a b', 'a b c', 'a c'],
  ['a', 'a b', 'a b2', 'a b2'],
  // Both added: both are there, once.
  ['a', '', 'a', 'a'],
])('now "%s", seen "%s", wanted "%s": "%s"', (now, seen, wanted, due) => expect(merged(now, seen, wanted)).toBe(due))

it('where nobody else changed anything, it is what was wanted', () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 8 })
  fc.assert(fc.property(lists, lists, (seen, wanted) => void expect(mergeList(seen, seen, wanted, (one) => one)).toEqual(wanted)))
})
