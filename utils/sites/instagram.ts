import type { Site } from '../types'

/** How Instagram is read. */
export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['www.instagram.com'],
  isFeed: () => true,
  posts: () => [],
  readPost: () => undefined,
  cardAnchor: () => undefined,
  countCandidates: () => 0,
  isDark: () => false,
}
