import type { Contact } from '../types'

type Evidence = Pick<Contact, 'assuredOn' | 'assuredBy'>

/** Seen on a day (ISO), on whose page: the newest dated source that shows the contact. */
export const seen = (assuredOn: string, assuredBy: string): Evidence => ({ assuredOn, assuredBy })

/** Who was looked at, most often. */
export const operator = 'the operator’s page'
export const itself = 'the operator’s own announcement'
export const press = 'the press'

/** Open day and night, as a source of that day (ISO) states it. */
export const always = (hoursOn: string): Pick<Contact, 'hours' | 'hoursOn'> => ({ hours: 'always', hoursOn })

/** A list of helplines whose author says that each was re-read on its operator's page on 1 and 7 October 2026; the earlier day counts. */
export const october: Evidence = { assuredOn: '2026-10-01', assuredBy: 'a public list whose author re-read the operator’s page' }

/** A list of crisis lines verified on 9 September 2026, which names the operator's page of each. */
export const september: Evidence = { assuredOn: '2026-09-09', assuredBy: 'a public list that names the operator’s page' }

/** A quality log of 20 September 2026, read against operators' pages. */
export const log: Evidence = { assuredOn: '2026-09-20', assuredBy: 'a public list whose author read the operator’s page' }

/** A list of UK bereavement services, checked in October 2026; the month's first day counts. */
export const bereavement: Evidence = { assuredOn: '2026-10-01', assuredBy: 'a public list of bereavement services' }

/** A referral list of 2026 without dates of checking: the year's first day counts. */
export const thisYear: Evidence = { assuredOn: '2026-01-01', assuredBy: 'a public list of 2026' }
