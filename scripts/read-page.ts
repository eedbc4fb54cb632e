import { sites } from '../utils/sites'
import type { Post, SiteId } from '../utils/types'

/** What a site's adapter reads from the page this runs in. Throws where it would judge other words than it reads. */
export const readPage = (id: SiteId): Post[] => {
  const url = new URL(location.href)
  return sites[id].posts(document, url).flatMap((element) => {
    const post = sites[id].readPost(element, url)
    const words = sites[id].readWords(element, url)
    if (words && words !== 'loading') {
      const { text, quotedText, altText, truncated } = post ?? {}
      const [judged, read] = [words, { text, quotedText, altText, truncated }].map((one) => JSON.stringify([one.text, one.quotedText, one.altText, one.truncated]))
      if (judged !== read) throw new Error(`judged is ${judged}, read ${read}`)
    }
    return post ?? []
  })
}
