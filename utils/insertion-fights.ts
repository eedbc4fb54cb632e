/** A page that takes a node out again and again: so many insertions for one post within so many milliseconds, and for how long that is remembered. */
const FIGHT = { times: 5, within: 2000, remembered: 60_000 }
/** So many posts are remembered at most. */
const MOST = 200

/** Counts how often something had to be put into the page for one post, and says for which posts the page does not let it stand. */
export const countInsertionFights = (now: () => number = () => performance.now()) => {
  const insertions = new Map<string, number[]>()
  const fought = new Map<string, number>()
  return {
    /** Something was put in for the post with this id. */
    count: (id: string) => {
      const recent = [...(insertions.get(id) ?? []).filter((time) => now() - time < FIGHT.within), now()]
      insertions.delete(id)
      insertions.set(id, recent)
      if (recent.length >= FIGHT.times) fought.set(id, now() + FIGHT.remembered)
      for (const kept of [insertions, fought]) if (kept.size > MOST) kept.delete(kept.keys().next().value!)
    },
    /** Whether the page fought over this post within the last minute. */
    isFought: (id: string): boolean => now() < (fought.get(id) ?? 0),
  }
}
