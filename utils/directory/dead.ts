import type { Country } from '../types'

/** A number that must never be shown, and the service to look at instead. Not shipped: the tests and the vetting commands read it. */
export type DeadNumber = { country: Country; digits: string; why: string; replacedBy?: string }

/** Numbers that are closed, replaced, misprinted or never were a public service. */
export const neverShip: readonly DeadNumber[] = [
  { country: 'US', digits: '18339435746', why: 'old number of the maternal hotline', replacedBy: 'us-maternal-hotline' },
  { country: 'US', digits: '2023041200', why: 'old text number of a youth line' },
  { country: 'US', digits: '66746', why: 'old text code of a disaster line' },
  { country: 'US', digits: '6072533932', why: 'old pet-loss number' },
  { country: 'US', digits: '2173379773', why: 'printed for a pet-loss line by one site, against all others' },
  { country: 'US', digits: '18883664877', why: 'the organization was folded into another' },
  { country: 'US', digits: '8669033787', why: 'a commercial referral name' },
  { country: 'US', digits: '8555522643', why: 'wrong digits seen in a public app' },
  { country: 'CA', digits: '18334564566', why: 'superseded by 9-8-8', replacedBy: 'ca-988' },
  { country: 'CA', digits: '45645', why: 'superseded by 9-8-8', replacedBy: 'ca-988' },
  { country: 'GB', digits: '08088010455', why: 'closed at the end of 2024', replacedBy: 'gb-samaritans' },
  { country: 'GB', digits: '03001317000', why: 'a scheme of 2020', replacedBy: 'gb-samaritans' },
  { country: 'GB', digits: '08000696222', why: 'a scheme of 2021', replacedBy: 'gb-samaritans' },
  { country: 'GB', digits: '08459200169', why: 'replaced before 2018', replacedBy: 'gb-bma' },
  { country: 'GB', digits: '07786209697', why: 'old text number', replacedBy: 'gb-papyrus' },
  { country: 'GB', digits: '0300115065', why: 'a misprint: one digit is missing', replacedBy: 'gb-sobs' },
  { country: 'GB', digits: '08457909090', why: 'replaced by 116 123', replacedBy: 'gb-samaritans' },
  { country: 'NL', digits: '09000113', why: 'replaced by 113', replacedBy: 'nl-113' },
  { country: 'BR', digits: '141', why: 'replaced by 188', replacedBy: 'br-cvv' },
  { country: 'CN', digits: '12320', why: 'replaced by 12356 in one list' },
  { country: 'IN', digits: '18005990019', why: 'believed merged into 14416', replacedBy: 'in-tele-manas' },
  { country: 'IN', digits: '18602662345', why: 'an older number', replacedBy: 'in-vandrevala' },
  { country: 'SG', digits: '18002214444', why: 'replaced by 1767', replacedBy: 'sg-sos' },
  { country: 'PH', digits: '9898727', why: 'an older number', replacedBy: 'ph-ncmh' },
  { country: 'PH', digits: '09663514518', why: 'not in the health department’s list of December 2025', replacedBy: 'ph-ncmh' },
  { country: 'JP', digits: '0357740992', why: 'an older number', replacedBy: 'jp-tell' },
]

/** Domains of services that are closed, folded, doubtful or commercial: no link may lead there. */
export const deadDomains: readonly string[] = [
  'wellnesstogether.ca',
  'talksuicide.ca',
  'mitss.org',
  'hon.ch',
  'healthonnet.org',
  'safecallnowusa.org',
  'suicidepreventionlifeline.org',
  'opencounseling.com',
]
