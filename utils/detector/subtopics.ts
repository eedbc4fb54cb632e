/** Which kind of grief or burnout a text tells of, where its words show it: a wrong kind brings the wrong help. */
import type { Subtopic, TopicId } from '../types'
import type { Features } from './features'
import { kindColumns, kindsModel } from './model'
import { among, score } from './table'
import { kindThresholds } from './weights'

/**
 * Where the words say it outright, no weights are asked. `with`: what must be said as well; `unless`: what the same words tell of then. Each pattern is linear: no nested repetition.
 */
const outright: readonly { topic: TopicId; subtopic: Subtopic; shows: RegExp; with?: RegExp; unless?: RegExp }[] = [
  { topic: 'grief', subtopic: 'perinatal-loss', shows: /\b(?:miscarr\w+(?! of justice)|stillb\w+|born sleeping|ectopic(?! (?:beat|heart|rhythm|foc))|tfmr)\b/i },
  {
    topic: 'grief',
    subtopic: 'perinatal-loss',
    shows: /\b(?:no|lost the|without a) heartbeat\b/i,
    with: /\b(?:scans?|ultrasounds?|sonograph\w*|weeks|trimester|pregnan\w*|bab(?:y|ies)|bump|midwi\w+|womb|twins?|named)\b/i,
    unless: /\b(?:paramedics?|ambulances?|cpr|resus\w*|compressions|crew|defib\w*|dogs?|cats?|vets?|flat|house)\b/i,
  },
  {
    topic: 'grief',
    subtopic: 'suicide-bereavement',
    // An illness takes a life, too.
    shows:
      /\b(?:(?<!\b(?:not|never|n't) )(?:took|taken|take) (?:his|her|their|your) own li(?:fe|ves)|(?:they|you) (?:had |have )?(?:took|taken) (?:their|your) li(?:fe|ves)|(?<!\b(?:cancer|covid|leuka?emia|sepsis|alzheimer's|parkinson's|als|illness|disease|virus|stroke|attack|fire|war|flood|storm|crash|accident|collision|driver|gunman|man|it|that|which|this|they|you|we|i)(?: has| had| have| finally)? )(?:took|taken) (?:his|her) life|(?:lost|died|loss|death|gone|bereaved)\b.{0,24}\bby suicide|(?:lost|losing|loses?|loss|died|gone)\b.{0,80}(?<!\b(?:closer?|linked|related|due|dedicated|driven|led|leads?|drove \w{2,5}) )\bto suicide(?! (?:prevention|awareness|hotline|helpline|charit|watch))|after (?:his|her|their) suicide|suicide (?:loss|bereave\w+)|(?:hanged|unalived) (?:him|her|them)sel(?:f|ves)|killed (?:him|her|them)sel(?:f|ves)(?! (?:working|laughing|trying|getting|for|to (?:get|make|keep)|over an?|at work|with)\b))\b/i,
  },
  // Whose work it is to care for strangers is helped by what is made for their work.
  {
    topic: 'burnout',
    subtopic: 'carer',
    shows:
      /\b(?:(?:unpaid|family|full[- ]?time|young) (?:carers?|caregivers?)|(?:i am|i'm|im|become|became|being|as) (?:an? |my |his |her |their )?(?:(?:mum|mom|mam|dad|mother|father|husband|wife|partner|son|daughter|brother|sister)'s )?(?:sole |main |only )?(?:carer|caregiver)(?! (?:at|in|for the)\b)|(?:caring|care) for my (?:mum|mom|mother|dad|father|parents?|husband|wife|partner|son|daughter|brother|sister|gran\w*|nan\w*))\b/i,
  },
]

/** What takes a kind away again, whoever told it, for a wrong kind brings the wrong help. `unless`: it is told all the same. */
const notSo: readonly { subtopic: Subtopic; says: RegExp; unless: RegExp }[] = [
  {
    // An illness takes a life, and a car, and the sea.
    subtopic: 'suicide-bereavement',
    says: /\b(?:cancers?|covid(?:-?19)?|leuka?emia|lymphoma|melanoma|tumou?r|sepsis|stroke|aneurysm|embolism|pneumonia|meningitis|malaria|flu|asthma|copd|als|mnd|ms|alzheimer's|parkinson's|dementia|diabetes|lupus|fibrosis|addiction|alcohol|overdose|fentanyl|heroin|drugs|anorexia|illness|condition|disease|disorder|virus|infection|attack|arrest|failure|fire|war|flood|earthquake|quake|storm|sea|river|crash|accident|collision|driver|gunman|murderer|killer|knife|crime|bullet|surgery|operation|childbirth|job|work|it|that|which|this|someone|somebody)(?: (?:has|had|have|finally|suddenly|cruelly|quickly)){0,3} (?:took|taken|takes|claimed|stole) (?:his|her|their) li(?:fe|ves)\b/i,
    unless: /suicid|depress|mental|\bown li(?:fe|ves)\b|(?:killed|hanged|hung|shot|unalived) (?:him|her|them)sel(?:f|ves)|ended (?:his|her|their) li/i,
  },
]

/** At most this much of a text is searched, in UTF-16 units. */
const reach = 6000

/** The kinds that a text of this topic shows, in the order of the columns. */
export const subtopicsOf = (topic: TopicId, text: string, features: Features): Subtopic[] => {
  // Also as it is written where machines are feared: "su*cide".
  const searched = text.slice(0, reach).replaceAll('’', "'").replaceAll(/\bsu[i1!*]c[i1!*]d[e3*]/gi, 'suicide')
  const said = outright.flatMap((rule) => (rule.topic === topic && rule.shows.test(searched) && (rule.with?.test(searched) ?? true) && !rule.unless?.test(searched) ? [rule.subtopic] : []))
  const first = kindColumns.findIndex(([, of]) => of === topic)
  if (first < 0) return said
  const last = kindColumns.findLastIndex(([, of]) => of === topic) + 1
  const model = kindsModel()
  const raw = score(model, among(model, features), first, last)
  const shown = kindColumns.slice(first, last).flatMap(([subtopic], at) => (raw[first + at]! >= kindThresholds[first + at]! ? [subtopic] : []))
  const taken = notSo.flatMap(({ subtopic, says, unless }) => (says.test(searched) && !unless.test(searched) ? [subtopic] : []))
  return [...new Set([...shown, ...said])].filter((one) => !taken.includes(one))
}
