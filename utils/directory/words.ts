import type { Subtopic, TopicId } from '../types'

/** Who the reader is to the author. */
export type Relation = 'colleague' | 'friend' | 'stranger'

/** What helps to say, what hurts, and lines to copy. */
export type Words = { helps: string[]; hurts: string[]; lines: { relation: Relation; text: string }[] }

/** Words by occasion; the first occasion that fits is taken. */
type Occasion = TopicId | Extract<Subtopic, 'patient-loss' | 'suicide-bereavement' | 'perinatal-loss' | 'child-loss' | 'pet-loss' | 'anticipatory' | 'anniversary'>

/** As it is written down here: the lines by relation. */
type Written = Omit<Words, 'lines'> & { lines: Record<Relation, string[]> }

const offer = 'Offer one thing that you will really do, and leave a way to say no.'
const memory = 'Tell a memory, if you have one.'
const noDate = 'Any date by which it should be better'

const words: Record<Occasion, Written> = {
  grief: {
    helps: [
      'Say that you are sorry, and use the name of the one who died if you know it.',
      'Ask about today: “How is today?” is easier to answer than “How are you?”',
      offer,
      'Write in private when it is personal. They need not answer.',
    ],
    hurts: [
      '“At least…” or “everything happens for a reason”',
      '“Be strong”, “time heals”, or any date by which it should be better',
      '“I know how you feel”, and a longer story of your own',
      '“Let me know if you need anything”, with nothing after it',
    ],
    lines: {
      colleague: ['I’m so sorry. I can take your shift or your meetings this week; a yes or a no is enough.'],
      friend: ['I’m so sorry. How is today? If you ever feel like telling me about them, I’d like to hear.'],
      stranger: ['I’m sorry for your loss. Thank you for writing about it.'],
    },
  },
  'patient-loss': {
    helps: [
      'Call it what it is: grief. It is common, and it often goes unsaid.',
      'Ask what the patient was like, not what happened in the room.',
      'Offer to sit down together for ten minutes, or to cover one task.',
      'Leave the door open: some days later it can matter more than today.',
    ],
    hurts: [
      '“You did everything you could, move on”',
      '“That’s the job” or “you get used to it”',
      'Questions about what was done, or could have been done',
      'Pushing them towards help: to name peer support once is enough',
    ],
    lines: {
      colleague: [
        'I’m sorry about your patient. Thank you for telling us. No need to answer.',
        'I’m sorry. I can cover for you for twenty minutes, if you want to step out. A no is fine too.',
      ],
      friend: ['I’m sorry about your patient. I have time tonight, to talk about it or about anything else.'],
      stranger: ['I’m sorry about your patient. Thank you for saying it out loud.'],
    },
  },
  'suicide-bereavement': {
    helps: [
      'Say the name of the one who died, and speak of their life.',
      'Be there without looking for reasons.',
      offer,
      'Stay in touch after the first weeks.',
    ],
    hurts: [
      'Asking how it happened, or whether there were signs',
      'Explaining why, or whose part it was',
      '“Committed”: say “died by suicide” if you need the word',
      '“At least they are at peace”',
    ],
    lines: {
      colleague: ['I’m so sorry. You don’t have to explain anything here. I can take your next meeting, if that helps.'],
      friend: ['I’m so sorry. May I come by on Sunday and bring supper? A no is fine, and so is company without talking.'],
      stranger: ['I’m so sorry that they died. Thank you for telling us about them.'],
    },
  },
  'perinatal-loss': {
    helps: [
      'Say that you are sorry, and use the baby’s name if they have given one.',
      'Think of the partner too.',
      offer,
      'Remember the date later on.',
    ],
    hurts: ['“You can try again” or “at least it was early”', '“It wasn’t meant to be”', 'Advice on what to eat, do or ask', 'Saying nothing because it was early'],
    lines: {
      colleague: ['I’m so sorry about your baby. Come back in your own time. I can tell the others, or not: as you wish.'],
      friend: ['I’m so sorry about your baby. I’m leaving soup at your door tomorrow; you needn’t open.'],
      stranger: ['I’m so sorry about your baby. Thank you for writing this.'],
    },
  },
  'child-loss': {
    helps: [
      'Say the child’s name. Parents rarely mind hearing it.',
      memory,
      offer,
      'Write again on birthdays and on ordinary days.',
    ],
    hurts: ['Keeping away because there are no right words', '“At least you have…”', 'Comparing with another loss', noDate],
    lines: {
      colleague: ['I’m so sorry. Leave work to us for now. I can look after your messages this week; just say yes or no.'],
      friend: ['I’m so sorry. I’d like to hear about your child, on any day you like. May I come by on Saturday? A no is fine.'],
      stranger: ['I’m so sorry about your child. Thank you for letting us know them a little.'],
    },
  },
  'pet-loss': {
    helps: ['Treat it as a loss: it is one.', 'Use the animal’s name.', 'Ask for a story or a picture.', 'Ask how the house is today.'],
    hurts: ['“It was only a pet”', '“You can get another one”', 'Doubting a decision made at the end'],
    lines: {
      colleague: ['I’m so sorry about your companion. I can cover for you this afternoon, if you’d like to go home early.'],
      friend: ['I’m so sorry. Tell me your favourite story, whenever you feel like it.'],
      stranger: ['I’m sorry for your loss. Thank you for telling us about them.'],
    },
  },
  anticipatory: {
    helps: [
      'Speak of the person as alive: they are.',
      'Ask what this week needs, and offer one part of it.',
      'Let them be tired, angry or hopeful, as it comes.',
      'Leave room for no answer.',
    ],
    hurts: ['“Stay positive” or “don’t give up”', 'Tips for cures', 'Speaking as if it were already over'],
    lines: {
      colleague: ['I’m sorry that this is such a hard time. I can take Wednesdays this month. Just say yes or no.'],
      friend: ['I’m thinking of you both. Shall I do the shopping on Friday? A no is fine.'],
      stranger: ['Thinking of you and yours today.'],
    },
  },
  anniversary: {
    helps: [
      'Remember the date with them; use the name.',
      'Ask how today is, and let any answer do.',
      memory,
    ],
    hurts: ['“Still?” or “it’s been years”', '“They would want you to be happy”', noDate],
    lines: {
      colleague: ['I’m thinking of you today. I can cover your last hour today, if you’d like to leave early.'],
      friend: ['I know what day it is. Would you like company today, or quiet?'],
      stranger: ['Thank you for remembering them here. Thinking of you today.'],
    },
  },
  burnout: {
    helps: [
      'Say what you noticed, kindly: “You’ve had three long weeks.”',
      'Ask, and then listen longer than you speak.',
      'Offer one change that you can make: a shift, a deadline, a meeting less.',
      'Respect a no, and ask again another week.',
    ],
    hurts: [
      '“Be more resilient” or “try yoga”: the cause is mostly in the work',
      '“Others have it worse” or “be grateful”',
      '“We’re all tired”',
      'A word for an illness: that is not ours to say',
    ],
    lines: {
      colleague: [
        'I read your post. I can take one of your shifts this week. A yes or a no is enough.',
        'That sounds like far too much for one person. Shall we look together at what can be dropped this week?',
      ],
      friend: ['I read your post. No advice from me. Do you want to walk on Sunday, and talk or not talk?'],
      stranger: ['Thank you for writing this so plainly. I hope that someone takes some of the load off you.'],
    },
  },
  crisis: {
    helps: [
      'Write or call in private, kindly and directly: “Are you safe right now?”',
      'You may ask about thoughts of suicide in plain words. Asking does not put the thought there.',
      'Listen. You need not solve it.',
      'Give the line for their country, and tell someone you both trust. You need not hold this alone.',
      'If they may be in danger now, call the emergency number. Use the platform’s own report as well.',
    ],
    hurts: [
      '“Think of your family”, or anything that adds guilt',
      'Arguing, daring, or promising to keep it secret',
      'A public comment with many questions',
      'Carrying on alone: it is fine to stop reading and to hand over',
    ],
    lines: {
      colleague: ['I read what you wrote, and I’m glad you said it. Are you safe right now? I can call you, if you like.'],
      friend: [
        'I’m glad you wrote that. Are you safe right now? Are you thinking about suicide? You can tell me.',
        'You don’t have to go through this alone. Shall we call a line together, or is there someone you’d like beside you?',
      ],
      stranger: ['I’m glad you wrote this. Are you safe right now? There are people you can talk to. Shall I look up a line where you are?'],
    },
  },
}

const occasions: readonly Occasion[] = [
  'patient-loss',
  'suicide-bereavement',
  'perinatal-loss',
  'child-loss',
  'pet-loss',
  'anniversary',
  'anticipatory',
]

const relations: readonly Relation[] = ['colleague', 'friend', 'stranger']

/** What to say to the one who wrote the post. The kind of loss chooses the words where it is known. */
export const wordsFor = ({ topic, subtopics }: { topic: TopicId; subtopics: readonly Subtopic[] }): Words => {
  const { lines, ...rest } = words[(topic === 'grief' && occasions.find((one) => subtopics.some((subtopic) => subtopic === one))) || topic]
  return { ...rest, lines: relations.flatMap((relation) => lines[relation].map((text) => ({ relation, text }))) }
}
