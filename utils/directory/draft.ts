import type { Contact, Country, Language, Resource, Role, TopicId } from '../types'

type Usual = 'organization' | 'subtopics' | 'audiences' | 'countries' | 'languages'

/** A service as it is written down: what is as usual in its country is left out. The files travel to every page, so words are saved. */
export type Draft = Omit<Resource, Usual> & Partial<Pick<Resource, Usual>>

/** The services of one country, complete: without a word to the contrary run under their own name, for everyone and every kind of loss. */
export const inCountry = (country: Country | 'INTL', languages: readonly Language[], drafts: readonly Draft[]): readonly Resource[] =>
  drafts.map((draft) => ({ organization: draft.name, subtopics: [], audiences: [], countries: [country], languages, ...draft }))

const way = (kind: Contact['kind']) => (value: string, more?: Partial<Contact>): Contact => ({ kind, value, ...more })

/** One way to reach a service: its number or address, then what else is known of it. */
export const phone = way('phone')
export const text = way('text')
export const whatsapp = way('whatsapp')
export const email = way('email')

const page = (kind: Contact['kind']) => (address: string, more?: Partial<Contact>): Contact => ({ kind, value: `https://${address}`, ...more })

/** A page and a chat, without their `https://`: no other link can be written here. */
export const web = page('web')
export const chat = page('chat')

/** A nationally allocated crisis code that is called. */
export const national = (value: string, more?: Partial<Contact>): Contact => phone(value, { nationalCode: true, ...more })

/** Made for bereavement. */
export const loss: readonly TopicId[] = ['grief']
/** A crisis line. */
export const danger: readonly TopicId[] = ['crisis']
/** A crisis line that speaks of bereavement too. */
export const dangerOrLoss: readonly TopicId[] = ['crisis', 'grief']
/** A line that listens, whatever it is. */
export const anyPain: readonly TopicId[] = ['crisis', 'grief', 'burnout']
/** Made for work that wears people out, and for the losses in it. */
export const hardTimes: readonly TopicId[] = ['burnout', 'grief']
/** Everybody who works or studies in health care. */
export const clinicians: readonly Role[] = ['physician', 'nurse', 'health-worker', 'health-student']
/** Doctors, and those who study to be one. */
export const doctors: readonly Role[] = ['physician', 'health-student']
