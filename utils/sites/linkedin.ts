import type { Site } from '../types'

/** How LinkedIn is read. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['www.linkedin.com'],
  isFeed: () => true,
  posts: () => [],
  readPost: () => undefined,
  cardAnchor: () => undefined,
  countCandidates: () => 0,
  isDark: () => false,
}
