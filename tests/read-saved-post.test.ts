import { expect, it } from 'vitest'
import { toSavedPost } from '../utils/read-saved-post'
import type { Post } from '../utils/types'

const post: Post = { id: '1', site: 'instagram', text: 'We said goodbye to Dad', quotedText: 'He sang.', truncated: false, promoted: false, suggested: false, tiers: {} }
const textOf = (more: Partial<Post>) => toSavedPost({ ...post, ...more }, 'grief', 'words', '2026-11-29T12:00:00.000Z').text

it('what the site has cut does not look whole in the list', () => {
  expect(textOf({ truncated: true })).toBe('We said goodbye to Dad …\n\nHe sang.')
  expect(textOf({})).toBe('We said goodbye to Dad\n\nHe sang.')
  expect(textOf({ text: '', truncated: true })).toBe('He sang.')
})
