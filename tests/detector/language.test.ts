import { describe, expect, it } from 'vitest'
import { detect, judge } from '../../utils/detector'
import { englishPart } from '../../utils/detector/language'
import { wordsOf } from '../../utils/detector/words'

const partOf = (text: string) => englishPart(text, wordsOf(text)).map(({ text: word }) => word)
const isWhole = (text: string) => partOf(text).length === wordsOf(text).length

describe('English is known', () => {
  it.each([
    'Rest in peace Nan 🕊🤍😭💔🙏',
    'Missing Dad today 💔\n#grief #griefjourney #fatherloss #missingdad #heaven #loss #bereavement #grieving #dadinheaven #foreverloved #griefsupport #lifeafterloss',
    'My son died.',
    'RIP my son 💔',
    'My ma passed on Sunday.',
    'Happy heavenly birthday, son. Till we meet again',
    'Fly high Ben, till we meet again',
    'Scattered Dad off Roker pier. Wind changed. Typical Dad.',
    'Suicidal again. ER visit number three.',
    'Burnt out ER nurse 😔',
    'Still wearing Dad’s hat. Eleven months 💔',
    'Appa passed away. Om Shanti 🙏',
    'Uncle Des passed away 💔',
    'Maternity leave cancelled at 22 weeks. Sick leave approved. Same HR portal.',
  ])('%s', (text) => expect(isWhole(text)).toBe(true))
})

describe('other languages are', () => {
  it.each([
    'Mi hijo murió el martes.',
    'Mein Sohn ist gestern gestorben und ich weiß nicht, wie es weitergehen soll.',
    'Mon fils est mort mardi, et je ne sais plus quoi faire avec sa chambre.',
    'Minha mãe morreu ontem e eu não sei o que fazer.',
    'Burnout am Arbeitsplatz: Warnsignale erkennen, Grenzen setzen, Pausen machen, Hilfe annehmen',
    'Burnout war gestern. Was hat geholfen: Pausen, Grenzen, Schlaf, Therapie, Zeit, Liebe.',
    'Burnout total. He trabajado demasiado, duermo fatal, lloro cada noche, necesito vacaciones, descansar, desconectar.',
    'Burnout, ansia, insonnia: mesi passati in ufficio, weekend compresi. Mia madre ha pianto.',
    'Papa war krank, hat gekämpft, hat verloren, starb am Dienstag in Köln.',
    'RIP ma mère, plus jamais pareil',
    'Mio figlio è morto e non so come andare avanti.',
    'Mijn vader is dinsdag overleden en ik weet niet hoe het verder moet.',
    'Anakku meninggal kemarin dan saya tidak tahu harus bagaimana.',
    'Wala na si Lola. Hindi ko alam kung paano na kami.',
    'Mamma dog i går och jag vet inte vad jag ska göra.',
    'मेरी माँ नहीं रहीं।',
  ])('silent: %s', (text) => {
    expect(partOf(text)).toEqual([])
    expect(judge(text).topic).toBe('neither')
  })

  it('read where a line of a mixed text is English, whatever ends the line before', () => {
    for (const end of ['.', '!', '?!', '\n'])
      expect(partOf(`Te extraño mucho, mamá, hoy y siempre, con todo mi corazón, y no sé qué hacer sin ti cuando llego del trabajo${end} I miss you every single day and I still set your place.`).join(' ')).toMatch(/^i miss you every single day/)
  })
})

it.each(['Hoy mi familia y yo estamos muy tristes porque todo es diferente sin ella y no hay nada que decir.', 'Mi familia está muy triste hoy.'])('what carried a verdict never reaches over what was not read: %s', (spanish) => {
  const much = 'Hoy mi familia y yo estamos muy tristes porque todo es diferente sin ella y no hay nada que decir, y por eso escribo esto para que lo sepan todos los que la conocieron.'
  const text = `${much} My father died on Thursday and we buried him today. ${spanish} I miss him so much and I cry every night since he died. ${much}`
  const { evidence } = detect(text)!
  expect(partOf(text).join(' ')).not.toContain('familia')
  expect(evidence.length).toBeGreaterThan(0)
  for (const { start, end } of evidence) {
    expect(end).toBeGreaterThan(start)
    expect(text.slice(start, end)).not.toContain('familia')
  }
})

it.each(['Hoy es un día muy difícil para mí y no sé qué hacer con todo esto que siento.', 'आज मेरे लिए बहुत मुश्किल दिन है और मुझे नहीं पता क्या करूँ।'])('short sentences beside another language are read: %s', (other) => {
  const text = `I want to die. I'm not saying it for attention, I just don't know where else to put it.\n\n${other} ${other}`
  expect(partOf(text).join(' ')).toMatch(/^i want to die im not saying/)
  expect(judge(text)).toMatchObject({ topic: 'crisis', voice: 'lived' })
})

it('what is shown of a post reaches over no line, and cuts no word', () => {
  const text = 'My father died on Thursday and I miss him\nso much. It\'s my mother\'s chair that I cannot look at, and her coat on the hook since she died.'
  for (const { start, end } of detect(text)!.evidence) {
    expect(text.slice(start, end)).not.toContain('\n')
    expect(text.slice(start, end)).not.toMatch(/^'s/)
    expect(text.slice(end)).not.toMatch(/^'s/)
  }
})

describe('the kind that words say outright', () => {
  const kinds = (text: string) => detect(text)?.subtopics ?? []
  it.each([
    ['My brother died on Friday. He took his own life and I cannot breathe.', 'suicide-bereavement', true],
    ['We lost our dad to suicide in March and I still cannot say it aloud.', 'suicide-bereavement', true],
    ['My mum died on Tuesday. Cancer took her life in six weeks and I miss her so much.', 'suicide-bereavement', false],
    ['My best friend died. The crash took their lives on Sunday and we buried them today.', 'suicide-bereavement', false],
    ['Dad took his life in March. I miss him every single day.', 'suicide-bereavement', true],
    ['My sister died in March. Pneumonia took her life at thirty-four and I still set her place.', 'suicide-bereavement', false],
    ['My sister died in March. The sea took her life at thirty-four and I still set her place.', 'suicide-bereavement', false],
    ['My brother died on Sunday. Depression took his life and I cannot breathe without him.', 'suicide-bereavement', true],
    ['My brother unalived himself on Sunday. I miss him so much and I cannot breathe.', 'suicide-bereavement', true],
    ['Lost my best friend to su*cide in May. I miss her every day.', 'suicide-bereavement', true],
    ['Dad hanged himself in the garage. Twenty years today, and I miss him.', 'suicide-bereavement', true],
    ['We said goodbye to my angel baby Rufus this morning. The vet came to the house and I miss my dog so much.', 'perinatal-loss', false],
    ['Dad died in prison. A miscarriage of justice took nineteen years of his life, and I miss him.', 'perinatal-loss', false],
    ['I laid my head on Dad’s chest. No heartbeat. He died at four and I miss him already.', 'perinatal-loss', false],
    ['There was no heartbeat at the scan. We lost our daughter at twenty weeks.', 'perinatal-loss', true],
    ['I am a teacher and I am burnt out, crying in the car before school. My mum’s carers get more thanks than I do.', 'carer', false],
    ['Burnt out. Twelve hour shifts in a nursing home, and I cry in the car park before every one.', 'carer', false],
    ['I am my mum’s carer and I am burnt out, crying in the car before my shift, with nothing left to give at work.', 'carer', true],
    ['We lost Tom, our fellow registrar and the kindest man I knew, to suicide on Sunday. He was 31.', 'suicide-bereavement', true],
    ['At the twelve week scan there was no heartbeat. We lost our baby.', 'perinatal-loss', true],
    ['No heartbeat on the screen today. We named you Wednesday. We miss you so much already.', 'perinatal-loss', true],
  ])('%s: %s, %s', (text, kind, isOne) => {
    expect(detect(text)?.topic).toBe(kind === 'carer' ? 'burnout' : 'grief')
    expect(kinds(text).includes(kind as never)).toBe(isOne)
  })
})
