import type { CheckIn, SavedPost } from '../utils/types'

/** What the reader can do to kept posts. Each can be undone. */
export type SavedAction =
  | { act: 'remove' | 'forget-author'; keys: readonly string[] }
  | { act: 'note'; keys: readonly string[]; note: string }
  /** Adds and takes away; what is named in neither stays. */
  | { act: 'tags'; keys: readonly string[]; add: readonly string[]; drop: readonly string[] }
  | { act: 'check-in'; keys: readonly string[]; checkIn: CheckIn | undefined }

/** The words of a tag line: with or without `#`, between commas or spaces, each once. */
export const readTags = (line: string): string[] => [
  ...new Set(
    line
      .split(/[\s,;#،]+/u)
      .map((tag) => tag.trim().slice(0, 60))
      .filter(Boolean),
  ),
]

/** The post after an action; removing and forgetting are not matters of one post's fields. */
export const afterAction = (post: SavedPost, action: SavedAction): SavedPost => {
  if (action.act === 'note') return { ...post, note: action.note }
  if (action.act === 'tags') return { ...post, tags: [...new Set([...post.tags.filter((tag) => !action.drop.includes(tag)), ...action.add])] }
  if (action.act !== 'check-in') return post
  const { checkIn: _, ...rest } = post
  return action.checkIn ? { ...rest, checkIn: action.checkIn } : rest
}
