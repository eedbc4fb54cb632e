/** Everything of ours that takes text from a page or a person, each as a function of one text; and texts made to make them slow. */
import fc from 'fast-check'
import { detect, judge } from '../../utils/detector'
import { featuresOf } from '../../utils/detector/features'
import { everyRow } from '../../utils/detector/rows'
import { wordsOf } from '../../utils/detector/words'
import { piecesOf } from '../../utils/encoder/pieces'
import { fingerprint } from '../../utils/sites/fingerprint'
import { accountOf, codeIn, codeOf, isCommentLink, likedCodeOf } from '../../utils/sites/instagram-links'
import { labelKey } from '../../utils/sites/labels'
import { decodeToolsKey, urnIn, urnOfTrackingScope } from '../../utils/sites/linkedin-id'
import { nameFromLabel, profileAddress } from '../../utils/sites/linkedin-names'
import { plausibleName } from '../../utils/sites/read-text'

/** A link as far as these functions look at one. */
const linkTo = (href: string) => ({ getAttribute: () => href }) as unknown as Element

const allRows = everyRow()
/** How many features a text has before rows are left out. */
export const featureCount = (text: string): number => featuresOf(wordsOf(text), allRows).groups.at(-1)!.to

export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  judge,
  'judge, as a picture’s description': (text) => judge('My father died.', { altText: text }),
  detect,
  wordsOf,
  'pieces of a second reading': piecesOf,
  'features of a text': featureCount,
  labelKey,
  plausibleName,
  fingerprint: (text) => fingerprint('linkedin', text, text),
  'account of a link': (text) => accountOf(linkTo(text)),
  'code of a link': (text) => [codeOf(linkTo(text)), likedCodeOf(linkTo(text)), isCommentLink(linkTo(text))],
  'code in a path': codeIn,
  'number in a key': (text) => [decodeToolsKey(text), urnIn(text), urnOfTrackingScope(text)],
  'name in a label': (text) => nameFromLabel(text, 'https://www.linkedin.com/in/ada-lind-1a2b3c/'),
  'profile address': profileAddress,
}

/** Pieces of what the expressions look for, and of what almost fits them. */
const pieces = [
  'a', 'A', ' ', '\n', '\t', '.', ',', '!', '?', '#', '@', '/', ':', '-', '_', '%', '0', '9', '1234', '3am', '\u0301', '\u200B', '\u202E', '😭', '\u{1F468}\u200D', '𝓶', 'ß', 'İ', 'ﬃ', '\uD800', '\uDFFF', "'s", '’',
  'http://', 'www.', 'https://x.y/', '/p/', '/c/1', '/liked_by', 'urn:li:activity:', 'urn%3Ali%3A', '-replaceableCommentTools', '(urn:li:', 'View ', '’s profile', ' years ago today', 'lost ', 'died by suicide', 'my patient ', 'year-old dog ',
  'put him to sleep', 'bed 12 ', 'handed in my ', 'turning ', 'not ', 'gave ', 'notice ', 'the ', 'i ', 'miss ', 'you ', 'burned out ', 'my father died ', 'ein ', 'und ', 'не ', '死', 'مات ', '[12,34,', 'updateUrn', '<', '&amp;', '((', 'a*)', '{', '"', '\\',
] as const

/** A few pieces, each many times over, one after the other, often with an end that does not fit. */
export const slowText = (longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 4 }),
      fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ maxLength: 8 })),
    )
    .map(([runs, end]) => (runs.map(([unit, times]) => unit.join('').repeat(times)).join('') + end).slice(0, longest))
