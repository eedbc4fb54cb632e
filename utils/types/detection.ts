/** What is said of a text. */

/** What a post speaks of. */
export type TopicId = 'grief' | 'burnout' | 'crisis'

/** `lived`: somebody's own or near experience. `about`: information, news, promotion, humour. */
export type Voice = 'lived' | 'about'

/** What kind of grief, burnout or crisis, where the words show it. */
export type Subtopic =
  | 'patient-loss'
  | 'perinatal-loss'
  | 'child-loss'
  | 'pet-loss'
  | 'suicide-bereavement'
  | 'anniversary'
  | 'anticipatory'
  | 'moral-injury'
  | 'leaving-profession'
  | 'carer'

/** How sure the detector must be before a card is shown. */
export type Caution = 'clear' | 'balanced' | 'faint'

/** Positions in a text, in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number }

/** What the detector says of a text. */
export type Detection = {
  topic: TopicId
  /** Calibrated probability of the topic, 0–1. Never shown to anybody. */
  score: number
  voice: Voice
  subtopics: Subtopic[]
  /** The words that carried the verdict. */
  evidence: Span[]
  /** The strictest caution at which this still earns a card; `undefined` where it earns none. */
  caution?: Caution
}
