/** Whether a text, or which lines of it, can be read: the detector knows English only. */

const list = (words: string): string[] => words.split(' ')

/** Small words that every English text is full of, as `wordsOf` writes them (no apostrophes). */
const english = list(
  'the and of to in is it you that for on with this was be have are not at but from they we he she his her my your our their i im ive id ill ' +
    'what when who how all one out so there if up about would which will more some been has had were do does did dont didnt cant couldnt isnt wasnt wont ' +
    'its hes shes youre theyre weve youve thats than then them him us just get got like know now still never always every because into over after before ' +
    'back only even where here why again down off being today day days year years time first last new good home work people someone something nothing ' +
    'miss missing love thank thanks happy best feel felt gone left been could should these those through while too very much many another without until ' +
    'can by an or any each per am going want need make made went see said say tell told think thought really nobody anyone everything anymore tonight tomorrow yesterday morning night week',
)

/** Small words of other languages in Latin letters that are not English ones too. */
const foreign = list(
  'el los las una uno que por para con como pero esta este esto eso muy mas más también cuando porque qué sin sobre todo hoy siempre mi tu su sus nos yo ella ellos estoy está están eres somos fue hay hace años ' +
    'o os uma um não nao em com por isso mais muito você voce eu ele ela meu minha seu sua foi são sao está também quando porque já hoje sempre pra dos das na ' +
    'le une du et est dans pour pas avec sur vous nous je il elle mes ses ce cette qui ne plus tout mais ou où être été très aussi quand parce hui toujours cest jai ' +
    'der das und ist nicht ein eine einen dem ich du wir sie mit auf für von zu im auch wie aber wenn noch nur schon sehr mein meine dich mich habe haben wird sind bei nach über immer ' +
    'il lo gli che per sono non ho hai abbiamo della delle dei nel alla più anche quando perché questo questa mio sempre oggi molto ' +
    'het een dat niet voor zijn ik je jij wij ook maar naar heb heeft deze mijn wel nog altijd vandaag ' +
    've bir bu için ile çok daha gibi var yok sen biz kadar sonra değil olarak olan her ' +
    'yang dari untuk dengan ini itu tidak saya aku kamu kita sudah akan bisa juga hari karena ' +
    'ang ng mga sa ay hindi ako ikaw siya kami tayo naman lang talaga nang kasi yung din rin ' +
    'och att det som en på är av för inte jag du han hon har så ' +
    'og ikke jeg det som på af ' +
    'jest nie się na że do jak ale tak już ' +
    'hai hain nahi nahin ke ki ka ko mein aur kya bhi tha thi',
)

/** Small words of other languages that are English ones or names, too: of a few words (“my son died”, “ER visit”, “Dad’s hat”) they say nothing. */
const either = list('men till war van dan ben ma son mia hat er om til med les des del di ada vi ama mon den ha')
/** Small English words that other languages have, too. */
const shared = new Set(list('in was am an so all her he has is we over on i a do to for have me no'))

type Placed = { text: string; start: number; end: number }

/** What a small word speaks for. */
type Speaks = 'english' | 'english alone' | 'another' | 'either'
/** What is in several lists is what the last of them says. */
const speaksFor = new Map<string, Speaks>([
  ...either.map((word) => [word, 'either'] as const),
  ...foreign.map((word) => [word, 'another'] as const),
  ...english.map((word) => [word, shared.has(word) ? 'english' : 'english alone'] as const),
])

/** Fewer words than these are few, and not many. */
const [few, notMany] = [9, 20]
const beyondAscii = /[^\0-\u007f]/

/** How a run of words reads: `latin`: their letters and signs; `known` and `strange` small words among the `plain` ones; `own`: known and of English alone; `marked`: with letters that English has not. */
const counts = (words: readonly Placed[]) => {
  const found = { latin: 0, known: 0, strange: 0, plain: 0, own: 0, marked: 0 }
  let eithers = 0
  for (let at = 0; at < words.length; at += 1) {
    const { text, start, end } = words[at]!
    found.latin += end - start
    const first = text.charCodeAt(0)
    // Signs and pictures are of no language; and what a tag says is said in few words that are small.
    if (text.length > 1 ? first < 97 || first >= 0x2000 : text !== 'a' && text !== 'i') continue
    const before = at > 0 ? words[at - 1]! : undefined
    if (before && before.end === start && before.text === '#') continue
    found.plain += 1
    switch (speaksFor.get(text)) {
      case 'english alone':
        found.own += 1
        found.known += 1
        break
      case 'english':
        found.known += 1
        break
      case 'another':
        found.strange += 1
        break
      case 'either':
        eithers += 1
        break
      default:
        // Of many words it is not asked.
        if (found.plain < notMany && beyondAscii.test(text)) found.marked += 1
    }
  }
  if (found.plain >= few) found.strange += eithers
  return found
}

/** Letters of other scripts (Cyrillic, Arabic, Devanagari, Han …). */
const otherLetters = /[\u0370-\u03ff\u0400-\u052f\u0530-\u10ff\u1100-\u11ff\u1780-\u18af\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** A few words pass as English where nothing speaks against it, some more where a word of English alone speaks for it, and many where enough do. */
const isKnown = ({ known, strange, plain, own, marked }: ReturnType<typeof counts>): boolean =>
  plain < few ? known > 0 || strange === 0 : known >= plain * 0.14 || (plain < notMany && own > 0 && strange + marked === 0)

/** Whether a line or a sentence of a text that is mostly not English is: three words are enough where none speaks against it ("I want to die"). */
const isReadAlone = (words: readonly Placed[]): boolean => {
  const { known, strange, plain } = counts(words)
  return plain >= (strange === 0 ? 3 : 5) && known >= plain * 0.3 && strange <= known * 0.35
}

/** Words in parts: a part ends where `isEnd` says so of two neighbours. */
const partsOf = <One extends Placed>(words: readonly One[], isEnd: (before: One, word: One) => boolean): One[][] => {
  const parts: One[][] = []
  for (const [at, word] of words.entries()) {
    if (at === 0 || isEnd(words[at - 1]!, word)) parts.push([])
    parts.at(-1)!.push(word)
  }
  return parts
}

/**
 * The words of the English part of a text; empty where it is in another language.
 *
 * A text that is mostly English is kept whole (people mix in words of home); of one that is mostly not, only its English lines, and of a line that is not
 * English only its English sentences.
 */
export const englishPart = <One extends Placed>(text: string, words: readonly One[]): readonly One[] => {
  const all = counts(words)
  const most = all.latin * 0.5
  // Nearly always there is no room for so many.
  const isStrangeScript = text.length - all.latin > most && (text.slice(0, 12_000).match(otherLetters) ?? []).length > most
  const isEnglish = all.strange <= all.known * 0.6 && !isStrangeScript && isKnown(all)
  if (isEnglish) return words
  const holds = (sign: string) => (before: Placed, word: Placed) => text.slice(before.end, word.start).includes(sign)
  const [endsLine, holdsStop] = [holds('\n'), holds('.')]
  // Rows of ! and ? are words of their own.
  const endsSentence = (before: Placed, word: Placed) => before.text === '!' || before.text === '?' || holdsStop(before, word)
  return partsOf(words, endsLine).flatMap((line) => (isReadAlone(line) ? line : partsOf(line, endsSentence).filter(isReadAlone).flat()))
}
