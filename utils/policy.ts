/** The only user of `storage.managed`: what the reader's organisation has set. docs/managed-policy.md is its page. */
import { browser } from 'wxt/browser'
import { readEntries } from './employer'
import type { Policy, SiteId } from './types'

const sites: readonly SiteId[] = ['instagram', 'linkedin']

/** Reads the four known keys and no other; `undefined` where none of them is set. A broken one counts as not set. */
export const readPolicy = (managed: unknown): Policy | undefined => {
  if (typeof managed !== 'object' || managed === null || Array.isArray(managed)) return undefined
  const { allowedSites, defaultCountry, employerSupport, savingOff } = managed as Record<string, unknown>
  const country = typeof defaultCountry === 'string' && /^[A-Z]{2}$/.test(defaultCountry) ? defaultCountry : undefined
  const allowed = Array.isArray(allowedSites) ? sites.filter((site) => allowedSites.includes(site)) : undefined
  const employer = readEntries(employerSupport, 'policy')
  if (!allowed && !country && employer.length === 0 && savingOff !== true) return undefined
  return { ...(allowed && { allowedSites: allowed }), ...(country && { country }), employer, savingOff: savingOff === true }
}

/** The policy in force. Never throws: a browser without one is the usual case, and Firefox then says so with an error. */
export const loadPolicy = async (): Promise<Policy | undefined> => {
  try {
    return readPolicy(await browser.storage.managed.get())
  } catch {
    // "Managed storage manifest not found": Firefox without a policy; or a browser that knows no managed storage at all.
    return undefined
  }
}
