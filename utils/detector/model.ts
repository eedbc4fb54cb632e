/** The two tables of the model, each unpacked at its first use. The rows of the kinds' table are places among the rows of the topics'. */
import { unpack, type Table } from './table'
import { kinds, topics } from './weights'

/** What each column of the topics' table speaks for. */
export const columns = ['grief', 'burnout', 'crisis', 'about'] as const

/** What each column of the kinds' table speaks for, and of which topic it is a kind. */
export const kindColumns = [
  ['patient-loss', 'grief'],
  ['perinatal-loss', 'grief'],
  ['child-loss', 'grief'],
  ['pet-loss', 'grief'],
  ['suicide-bereavement', 'grief'],
  ['anniversary', 'grief'],
  ['anticipatory', 'grief'],
  ['moral-injury', 'burnout'],
  ['leaving-profession', 'burnout'],
] as const

let topicsTable: Table | undefined
let kindsTable: Table | undefined

export const topicsModel = (): Table => (topicsTable ??= unpack(topics))
export const kindsModel = (): Table => (kindsTable ??= unpack(kinds))

/** The fewer words below this, the surer a text must be, up to the margin (raw score) for none at all: a few words fit into many stories. */
const enoughWords = 45
const largestMargin = 2

/** By how much the scores of a text of so many words are lowered. */
export const marginOf = (wordCount: number): number => largestMargin * Math.max(0, 1 - wordCount / enoughWords)

/** A text is read a second time from so far below a card at the default caution on (raw score)… */
export const doubtBelow = 6
/** … up to so far above a card at the strictest, per topic, from where the table is sure: of a crisis last, for hyperbole uses the same words. */
export const sureAbove = [1, 1, 2] as const
/** How much of what a second reading says is added to each column's raw score: it tells more of grief than the table does, and takes small talk for a crisis more easily. */
export const addedShare = [1.2, 1, 0.8, 1] as const
