/** Phrases that say outright what a post is about: what the model knows before it has learned. */
import { familyNumbers } from './lexicon'

/**
 * Phrases by what they say. A phrase is a row of words as `wordsOf` writes them (no apostrophes): `a|b` one of them, `?a` may be missing, `a*` any ending,
 * `_` any one word, `@parent` any word of that family (`./lexicon`). A phrase earns no card by itself: the model weighs it like everything else. It knows
 * a phrase by its place here: whoever adds or moves one trains anew.
 */
export const phrases = {
  // Crisis
  suicidal: [
    'im|am|feel|feeling|being|was|been|still|actively|passively ?so|really|actually|very|still suicidal',
    'suicidal again|today|tonight|since|now',
    'my|the|those suicidal thoughts|ideation',
    'suicidal thoughts|ideation ?_ at|on|again|came|every',
  ],
  wantsToDie: [
    'want|wants|wanted|wanna|wanting|wish|wishing|ready|going|gonna|prefer|rather|need|needed|tempted|plan|planned|planning ?just|really ?to|i ?just|could|was|were|to die|dead|suicide|disappear|vanish',
    'want|wanted|wanna|wanting|ready|going|gonna|about|decided|tried|planned|planning|plan|mind ?i ?was ?to|gonna kill|end|ending|unalive|hang|off myself|it|my|everything|me ?all|life|own',
    'wish|wished|wishing ?that ?i was|were|be dead',
    'wished|wishing|wish|pray|praying|prayed for ?my death',
    'want|wanted|like|wish ?to go|be with|to|join|beside her|him|you|them|mum|dad|@partner',
    'thinking|thought|think|thoughts|think ?seriously|about|only|goes to|of|about ?just dying|suicide|death|dying',
    'thinking|thought|thoughts|think|talked ?seriously ?of|about killing|ending ?it|my|myself',
    'kill myself',
    'my suicide ?note',
    'suicide note',
    'end my life',
    'end it all',
  ],
  wantsNoMore: [
    'dont|didnt|not|never|no|doesnt|wont ?really|actually|even|longer want|wanna|wish|plan|care ?to|if|i be|live|wake|exist|stay|go|see ?on ?up|here|alive|living|tomorrow|morning',
    'dont|not want|wanna ?to be here|alive ?anymore',
    'not|never|hope|hoping|pray|praying|prayed|wish|wished|rather ?i|to|not ?dont|didnt|never|not|wouldnt ?to wake|woken|waking up',
    'hope|hoped|hoping|pray|prayed|wish ?that ?i|god|he|it ?just|will|would|takes|take takes|take|dont|didnt|end|ends ?me|wake|waking',
    'better|lighter|easier|happier off|without ?without me|am',
    'no|see|any|the reason|point ?left|in|to ?in live|living|carry|carrying|go|going|continue|stay|staying',
    'tired of being|living|existing|life|alive',
    'cant|cannot|dont ?do|know keep|how ?to ?keep living|going|alive|be here',
    'nobody|noone|no|anyone ?one|would|will ?even|ever would|will notice|miss|care ?if|me ?i',
    'if i died|disappeared|vanished|wasnt|werent|go|die',
    'stop|stopped|without being|existing|wanting ?to ?wake|exist',
    'reason|reasons to ?still|even|keep|stay be|live|stay|keep|alive|breathing ?here|alive',
    'made|make up my mind to|not|that',
    'tonight was ?meant|going ?to be|the ?it|night|last',
    'goodbye|bye|sorry everyone|everybody|all ?im ?sorry',
    'join|with|find|follow him|her|them|you ?soon|now|before|before',
    'hope|hoping|wish|wished|pray something|someone|a happens|happened|hits|would|will|truck|car',
    'not|dont|prefer|rather not|to|want|continue ?continue|exist|be at|in|here ?all|general',
    'wrote|written|writing|scheduled ?the|my|all letters|letter|goodbyes|goodbye',
  ],
  harmsSelf: [
    'self harm|harmed|harming|harms',
    'selfharm*',
    'harming|hurting|hurt|harm|harmed|cutting|cut|burning myself',
    'relapsed|relapse ?again|after',
    'clean ?from|for _ days|weeks|months',
  ],
  // Grief
  announces: [
    'passed away',
    'passing|demise|loss|death of ?my|our|the|a dr|mr|mrs|@parent|@sibling|@partner|@friend|@colleague|@child|@grandparent|beloved|dear|colleague',
    'no longer with us|me',
    'is|are|was no more',
    'left us|this ?world|too|so|for|before ?soon|world|early',
    'went|gone|called ?to ?be|home ?with|to ?the|be|god|jesus lord|god|jesus|heaven',
    'laid|laying to rest',
    'lay|put|buried ?him|her|you|them|my|our|the to|beside ?rest',
    'in|with ?loving|ever memory',
    'rest ?in|well|easy|up peace|power|love|paradise|easy|well',
    'rip ?to ?my|our',
    'gone ?far|way|much too soon|young',
    'fly|soar high',
    'end of watch',
    'gained|got|has|have|needed|another a|an|another ?new|more angel',
    '@heaven gained',
    'rainbow bridge',
    'forever _ ?years ?old',
    'until|till we meet again',
    'sleep|rest|ride|run|goodnight|night tight|well|easy|free|forever|night',
    'breathed|took|drew|final ?his|her|their|its|my last|final breath',
    'last breath',
    'celebration of life',
    '@parent|@partner|@sibling|@grandparent|@friend|@child ?is|has|has|was|just|lost ?been died|dead|gone|passed|dying|cremated|buried',
    'vale',
    'we regret|mourn|announce|grieve|deeply ?with|to|the ?inform|deep|passing|loss|sadness|sorrow',
    '@parent|@partner|@grandparent|@sibling has|is|s|0s ?just ?been gone|dead|dying',
    'died|passed|killed ?away last|this|on|yesterday|peacefully|suddenly|today|aged',
    'took|taken|take his|her|their|your ?own life|lives',
    'goodbye|goodnight ?to ?my|our|old|sweet|dear @pet|@parent|@friend|boy|girl|mate|brother|sister',
  ],
  lost: [
    'lost|lose|losing ?my|our|the|a|another|one ?first|best|own|old|little|dear|sweet|beloved @parent|@partner|@sibling|@friend|@grandparent|@child|@pet|@patient|@relative|@colleague',
    'lost ?one|another|a|someone|somebody of ?our|my own|us',
    'lost|losing him|her|them|you|someone|somebody',
    'we lost|buried|cremated|scattered',
    'miss|missing you|him|her|them|my|our ?so|every|more|all ?day|much',
    'without you|him|her|them|my|mum|dad|mom',
    'cant|cannot|still|wont ?dont ?believe|doesnt ?believe|feel youre|shes|hes|theyre|she|he|real|its|gone ?is|gone|real',
    'take|took|taken me|him|her|them ?too|from ?you|us|me',
    'first _ ?day without|w|since',
    'he|she|dad|mum|mom|they didnt|never|wont|doesnt wake|woke|come|came|make|made|walk|leave|get',
    'went|go|slipped|drifted ?away peacefully|quietly|in|with ?his|her|their ?sleep|us|me',
    'is|are|be a|my|our|an star|angel ?now',
    'widow|widower|widowed|orphan|orphaned',
    'half staff|mast|cut',
    'our|my|your|the last goodbye|goodbyes|visit|hug|kiss|words|call|photo|picture|message|text',
  ],
  since: [
    'years|yrs|year|months|month|weeks|days ?today gone|without|since|ago|today ?my|we|you|she|he|mum|dad|mom|i ?lost|died|left|passed|you',
    'first|second|third christmas|birthday|eid|diwali|mothers|fathers|easter|anniversary|year ?day without',
    'years|months|weeks since|without',
    'would|wouldve|shouldve|should ?have turned|been _ today|this|tomorrow|now',
    'death anniversary',
  ],
  patientDied: [
    'declared|pronounced|called|certified|confirmed|recorded|announced ?my|her|his|it|the|a|time ?first|time ?of death|dead|it|toc',
    'time of death',
    'didnt|did|couldnt|not|wont|doesnt ?not make it|it|survive|through',
    'couldnt|didnt|cant|not|never ?to save|bring ?him|her|them|you|get|everyone',
    'put|putting|puts ?him|her|it|you|my|our|them ?old|_ down|to ?sleep|sleep',
    'first|last|my|our|a ?first|ever patient|resident|baby|child|mum|mother|arrest|code ?i|to|who|that ?ever|i died|die|lost|death|dies',
    '@patient|he|she|baby|child|mum|mother|man|woman|boy|girl died|dies|dying|passed|coded|arrested',
    'did|tried|done|gave everything|all|best ?we|i ?could|can',
    'held|holding|hold his|her|their|your|my hand|hands while|as|when|until|till|for',
    'told|tell|telling|called|calling|rang the|his|her|their family|mother|parents|wife|husband|son|daughter|mum|dad',
    'died|dies on|in ?my|our shift|watch|hands|arms|ward|table|care',
  ],
  unborn: [
    'born still|sleeping|silent|too',
    'no heartbeat',
    'our|my|the ?little|sweet baby|son|daughter|girl|boy|twins ?was|died|never|who|had|is born|came|heartbeat|gone|too',
    'stillb*',
    'miscarr*',
    'weeks|week ?pregnant _ lost|no|heartbeat',
    'empty arms|crib|nursery|cradle|womb',
  ],
  // Burnout
  burntOut: [
    'im|i|am|me|were|are|is|was|been|ive|feel|feeling|team|staff|everyone|nurse|teachers|already|totally|completely|officially|so|literally|just|shes|hes|theyre ?so|completely|totally|already|just|really|beyond|past|all|officially|been|utterly|absolutely|severely ?to|and|with burned|burnt|burning|burntout|burnedout|burnout|exhausted|overwhelmed|shattered|drained|depleted|fried|spent ?out',
    'severe|total|complete|my|from|with|of|due|by|to|diagnosed|called burnout|exhaustion',
    'burnout leave|again|level|off|since|week|until|and|hit|got|me',
    'diagnosis|diagnosed ?with|of|is burnout|exhaustion|stress',
    'exhausted exhausted',
    'out|off with|for burnout|stress|exhaustion|my|mental',
    'burned|burnt|burn out at|by|before|again|and|lol|but|in|of|from|this|to',
  ],
  offSick: [
    'signed|been|im|am|going|went|put off|sick ?sick|work ?with|until|for|work|by',
    'sick|medical|stress|mental|unpaid|extended leave|note ?until|from|for',
    'leave of absence',
    'off ?sick|work until|since|with ?stress|burnout|further',
    'gp|doctor|dr signed|said|wrote|told|gave me ?off',
  ],
  leaves: [
    'handed|handing|hand|giving|gave|given|put|wrote|written|typed|sent|submitted ?in|my ?in|two ?my notice|resignation|badge|registration|licence|license|weeks|letter|keys',
    'resign|resigned|resigning|quit|quitting|leaving|left ?from ?my|the|this|from nursing|medicine|teaching|profession|job|role|ward|law|classroom|newsroom|practice|career|field|ministry|service|nhs|kitchen|school',
    'not|wont|wouldnt|never|letting|let ?be|my renew|renewing|lapse|going|return|returning|registration|licence ?my|back|to',
    'two weeks|months notice',
    'last shift|day as|in|on ?a|the',
    'walk|walked|walking away|out ?from|of|mid',
  ],
  cannotGoOn: [
    'cant|cannot|dont|couldnt|not|no|wont ?know|think|do|how|longer|even|physically|just ?i|want|much|longer ?can|to keep|do|doing|take|face|continue|go|manage|cope|carry|work|handle|open ?doing|on|another|this|it|in|going|up|with|like ?this|job|shift|anymore|on|day|one',
    'nothing left|more ?in|to|for ?give|me|the|tank|anyone',
    'stopped|dont|no|not|couldnt|cant ?longer|feel|really|even care|caring|feel|feeling|cry ?about|anything|anymore|like|for',
    'dread|dreading|hate|hating ?going|every|my|to|the|mondays|sundays|work ?shift|work|in|back|morning|phone',
    'used to love|care|enjoy|cry|sing|be',
    'going through the motions',
    'autopilot',
    'broken|empty|hollow|numb|dead|nothing left|inside',
    'at|reached|past|hit|near|over ?my|the|a breaking|limit|wall|edge|end ?point|of',
    'cant sleep|switch|breathe|stop|remember|concentrate|think|eat|get ?off|out|of',
    'what|whats is|the ?the point',
    'running on empty|fumes|caffeine|adrenaline|nothing|_',
  ],
  overwork: [
    'hours|shifts|days|patients|pupils|students|children|calls|weeks|nights|doubles in|straight|on|each|without|with|per ?a ?row|shift|break|week|own|alone|food',
    'understaffed',
    'no|without|skipped|missed ?a|my break|lunch|breaks|backfill|cover|sleep',
    'another|double|extra|covering|back ?to shift|back|double|rota',
    'third|second|fourth|fifth one|nurse|teacher|person|colleague|resignation to|this ?leave|quit|year|month|week',
  ],
  // What the neighbours of all three say
  sells: [
    'link in ?my|the bio',
    'sign up|here',
    'register|book|join|apply|enrol|order|shop now|your|us|today|here ?place|spot|for',
    'free|live webinar|workshop|guide|class|session|ebook|download',
    'dm|comment|message|email me|us|below ?for|to|the',
    'use code',
    'years ago ?today|this ?i|we',
    'signs|ways|tips|steps|things|reasons|lessons|mistakes of|to|you|i|for|that',
    'world|national|awareness ?suicide|mental|grief|nurses ?prevention|health|awareness day|week|month',
  ],
} as const satisfies Record<string, readonly string[]>

/** One place in a phrase: the number of what may stand there, and whether it may be missing. */
type Part = { choice: number; isOptional: boolean }
/** A phrase made ready: its number, its kind's number, what may stand in each place; and the places with which it may begin. */
export type Phrase = { id: number; kind: number; parts: readonly Part[]; starts: readonly Part[] }
/** Which choices a word is one of, as bits. */
export type Fits = Uint32Array

/** Whether a word may stand in a place of a phrase. */
export const isOneOf = (fits: Fits, { choice }: Part): boolean => ((fits[choice >> 5]! >>> (choice & 31)) & 1) === 1

/** All phrases, ready to be looked for; and which of their places a word, which belongs to these families, may stand in. */
export const readPhrases = (): { all: readonly Phrase[]; fitsOf: (word: string, families: readonly number[]) => Fits } => {
  const choices = new Map<string, number>()
  const choiceOf = (written: string): number => choices.get(written) ?? choices.set(written, choices.size).size - 1
  const all = Object.values(phrases).flatMap((list, kind) =>
    list.map((phrase, at): Phrase => {
      const parts = phrase.split(' ').map((written) => ({ choice: choiceOf(written.replace('?', '')), isOptional: written.startsWith('?') }))
      return { id: kind * 100 + at, kind, parts, starts: parts.slice(0, parts.findIndex(({ isOptional }) => !isOptional) + 1) }
    }),
  )
  const byWord = new Map<string, number[]>()
  const byFamily = new Map<number, number[]>()
  const byBeginning: (readonly [string, number])[] = []
  const none: Fits = new Uint32Array((choices.size >> 5) + 1)
  const put = (fits: Fits, choice: number) => (fits[choice >> 5]! |= 1 << (choice & 31))
  const addTo = <Key>(lists: Map<Key, number[]>, key: Key, choice: number) => (lists.get(key) ?? lists.set(key, []).get(key)!).push(choice)
  for (const [written, choice] of choices)
    for (const one of written.split('|'))
      if (one === '_') put(none, choice)
      else if (one.endsWith('*')) byBeginning.push([one.slice(0, -1), choice])
      else if (one.startsWith('@')) addTo(byFamily, familyNumbers.get(one.slice(1))!, choice)
      else addTo(byWord, one, choice)
  const fitsOf = (word: string, families: readonly number[]): Fits => {
    const own = [
      ...(byWord.get(word) ?? []),
      ...families.flatMap((family) => byFamily.get(family) ?? []),
      ...byBeginning.flatMap(([beginning, choice]) => (word.startsWith(beginning) ? [choice] : [])),
    ]
    if (own.length === 0) return none
    const fits = none.slice()
    for (const choice of own) put(fits, choice)
    return fits
  }
  return { all, fitsOf }
}

/** The index of the last word of a phrase that begins at word `at`, or −1. A part that may be missing is tried first. Bounded by the length of the phrase. */
export const endOf = (parts: readonly Part[], words: readonly { fits: Fits }[], at: number, next = 0): number => {
  if (next === parts.length) return at - 1
  const part = parts[next]!
  if (at < words.length && isOneOf(words[at]!.fits, part)) {
    const end = endOf(parts, words, at + 1, next + 1)
    if (end >= 0) return end
  }
  return part.isOptional ? endOf(parts, words, at, next + 1) : -1
}
