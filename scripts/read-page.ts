import { sites } from '../utils/sites'
import type { Post, SiteId } from '../utils/types'

/** What a site's adapter reads from the page this runs in. */
export const readPage = (id: SiteId): Post[] => {
  const url = new URL(location.href)
  return sites[id].posts(document, url).flatMap((element) => sites[id].readPost(element, url) ?? [])
}
