import type { Country, Language, Resource } from '../types'

type Usual = 'organization' | 'subtopics' | 'audiences' | 'countries' | 'languages'

/** A service as it is written down: what is as usual in its country is left out. The files travel to every page, so words are saved. */
export type Draft = Omit<Resource, Usual> & Partial<Pick<Resource, Usual>>

/** The services of one country, complete: without a word to the contrary run under their own name, for everyone and every kind of loss. */
export const inCountry = (country: Country | 'INTL', languages: readonly Language[], drafts: readonly Draft[]): readonly Resource[] =>
  drafts.map((draft) => ({ organization: draft.name, subtopics: [], audiences: [], countries: [country], languages, ...draft }))
