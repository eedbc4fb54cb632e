import type { Site, SiteId } from '../types'
import { instagram } from './instagram'
import { linkedin } from './linkedin'

/** Every site that is read, by its id: adding an id to `SiteId` makes the compiler ask for the site here. */
export const sites: Record<SiteId, Site> = { instagram, linkedin }

/** The site at an address, by exact host name; `undefined` for every other host. */
export const siteOf = (url: URL): Site | undefined => Object.values(sites).find((site) => site.hosts.includes(url.hostname))
