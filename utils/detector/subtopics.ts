/** Which kind of grief or burnout a text tells of, where its words show it. Rules rather than weights: a wrong kind brings the wrong help. */
import type { Subtopic, TopicId } from '../types'

type Rule = { topics: readonly TopicId[]; subtopic: Subtopic; shows: RegExp }

const animal = 'dogs?|doggo|pup|puppy|cats?|kitty|kitten|collie|labrador|lab|spaniel|terrier|retriever|whippet|greyhound|horse|pony|mare|gelding|rabbit|bunny|hamster|guinea pig|budgie|parrot|good ?(?:boy|girl)'

/**
 * Each pattern is linear: no nested repetition. Where two kinds fit, both are told.
 */
const rules: readonly Rule[] = [
  {
    topics: ['grief'],
    subtopic: 'patient-loss',
    shows:
      /\b(?:(?:my|our|a|his|her|the|this|first) patients?|patients? (?:of mine|died|passed)|time of (?:call|death)|called it at|we called it|time was called|compressions|resus|resuscitat\w+|cpr|code blue|crash call|the crash bell|intubat\w+|on (?:my|our|the) (?:shift|ward|unit)|(?:my|our) (?:ward|unit|shift|icu|nicu|picu|ed|resident)|bed \d{1,2}|bay \d|handover|night shift|icu|itu|a&e|theatre|paramedics?|ambulance|my caseload|home visits?|the relatives'? room|family room|told (?:the|his|her|their) (?:family|parents|wife|husband|mother|father)|syringe driver|delivery room|the ward|wards?|bedside|(?:her|his|their) (?:chart|notes|obs|bloods|blood results|consultant|drip|monitor)|the monitor|charted|(?:her|his|their) (?:doctor|nurse|gp|midwife|pharmacist|carer|physio) (?:for|since)|i lost (?:one|him|her|a man|a woman|a child|a mother|a father)|lost (?:him|her|them) at \d|the wards?|visits?, same chair|on call|resident|scrubs|pager|bleep)\b/i,
  },
  {
    topics: ['grief'],
    subtopic: 'perinatal-loss',
    shows:
      /\b(?:miscarr\w+|stillb\w+|born sleeping|ectopic|tfmr|(?:no|lost the|without a) heartbeat|angel bab(?:y|ies)|rainbow baby|due date|nicu|(?:at|was|were|only|is|size of|for) (?:\d{1,2}|twelve|twenty|thirty)(?: |-)weeks|\d{1,2} weeks pregnant|never (?:got to )?(?:came|come|brought|bring) (?:you )?home|our (?:baby|bump)|the (?:scan|sonographer)|ivf|embryo)\b/i,
  },
  {
    topics: ['grief'],
    subtopic: 'child-loss',
    shows:
      /\b(?:(?:lost|buried|bury|burying|without|miss(?:ing)?|outlive\w*|goodbye to) (?:a|our|my|your|their|his|her) (?:child|son|daughter|boy|girl|kid|little (?:one|boy|girl))|(?:son|daughter|child|boy|girl|kid) (?:\w+ )?(?:died|passed|was killed|is gone|was taken|never came home|isn't here)|bereaved (?:mother|father|parents?|mum|mom|dad))\b/i,
  },
  {
    topics: ['grief'],
    subtopic: 'pet-loss',
    shows: new RegExp(`\\b(?:rainbow bridge|the vets?\\b|(?:his|her|the|your) (?:leash|lead|collar|food bowl|water bowl|basket|paws?|kennel)|(?:my|our|old|best|worst|year-old|sweet|little) (?:${animal})|fur ?bab(?:y|ies)|walkies|#(?:petloss|rainbowbridge)|put (?:him|her|you) to sleep|#(?:dogsof\\w+|catsof\\w+|petloss))\\b`, 'i'),
  },
  {
    topics: ['grief'],
    subtopic: 'suicide-bereavement',
    shows: /\b(?:(?:took|taken|take) (?:his|her|their|your) (?:own )?li(?:fe|ves)|(?:lost|died|loss|death|gone|bereaved)\b.{0,24}\bby suicide|(?:to|after (?:his|her|their)) suicide|suicide (?:loss|bereave\w+))\b/i,
  },
  {
    topics: ['grief'],
    subtopic: 'anniversary',
    shows:
      /(?:\b(?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) (?:yrs?|years?|months?) (?:today|ago today|on|tomorrow|gone|without|since|this|next|thursday|friday|saturday|sunday|monday|tuesday|wednesday)|a year (?:today|ago today|without|since|on)|anniversar\w+|(?:would|should) (?:have|be|'ve)(?: been)?(?: turned)? (?:\d{1,3}|thirty|forty|fifty|sixty|seventy|eighty|ninety)|heavenly birthday|first (?:christmas|birthday|eid|diwali|mother'?s day|father'?s day|thanksgiving|easter|summer|new year|ramadan|onam) without)\b|’d have been \d)/i,
  },
  {
    topics: ['grief'],
    subtopic: 'anticipatory',
    shows:
      /\b(?:hospice|palliative|terminal|stage (?:4|four|iv)|weeks (?:left|to live|not months)|months? (?:left|to live|if|not years|maybe)|months, (?:if|maybe|not)|end of life|dementia|alzheimer'?s|doesn'?t (?:know|remember) (?:me|my|who)|nothing more (?:they|we) can do|no more treatment|stopped treatment|dying|the last (?:christmas|summer|birthday) (?:with|we))\b/i,
  },
  {
    topics: ['burnout'],
    subtopic: 'moral-injury',
    shows:
      /\b(?:moral injury|wrong thing|against (?:my|everything)|my conscience|not (?:what|why) i (?:trained|signed|became|went into)|(?:isn'?t|not|un)\s?safe|complicit|ashamed|had to (?:discharge|send|tell|turn|choose|sign|pick)|no beds?|corridor care|turn(?:ed|ing) (?:\w+ )?away|nothing (?:to offer|i could (?:do|give|offer))|couldn'?t give|targets? (?:over|before|instead)|tick(?:ed|ing)? (?:the )?box|who (?:gets|waits|goes without))\b/i,
  },
  {
    topics: ['burnout'],
    subtopic: 'leaving-profession',
    shows:
      /\b(?:resign\w*|my (?:last|final) (?:day|shift|lesson|week|class)|hand(?:ed|ing) in (?:my|the) (?:notice|badge|keys|pin|lanyard|registration)|gave (?:my )?notice|(?:leaving|left|leave|quit|quitting|done with|walked away from|out of) (?:the )?(?:profession|nursing|teaching|medicine|social work|law|academia|midwifery|the job|the classroom|the service|journalism|pharmacy)|not renew\w* my|let my (?:registration|licen[cs]e)|career change|badge (?:back|in))\b/i,
  },
  { topics: ['burnout'], subtopic: 'carer', shows: /\b(?:care home|home care|carers?|caregivers?|care worker|support worker|nursing home|aged care|residents)\b/i },
]

/** At most this much of a text is searched, in UTF-16 units. */
const reach = 6000

/** The kinds that a text of this topic shows, in the order above. */
export const subtopicsOf = (topic: TopicId, text: string): Subtopic[] => {
  const searched = text.slice(0, reach).replaceAll('’', "'")
  return rules.flatMap(({ topics, subtopic, shows }) => (topics.includes(topic) && shows.test(searched) ? [subtopic] : []))
}
