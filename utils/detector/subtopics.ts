/** What kind of grief or burnout the words show. Lexical and narrow: nothing is said where they do not show it. */
import type { Subtopic, TopicId } from '../types'
import type { Word } from './words'

/** No kind is told apart yet. */
export const subtopicsOf = (_topic: TopicId, _words: readonly Word[]): Subtopic[] => []
