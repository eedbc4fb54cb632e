/** All invented posts, per site and in the order of a feed: the shelves are dealt out like cards, so that every screen holds a mixture. */
import type { SiteId } from '../../../utils/types'
import type { PostGroup, PracticePost } from '../practice-post'
import { instagramBurnout } from './instagram-burnout'
import { instagramCrisis } from './instagram-crisis'
import { instagramGrief } from './instagram-grief'
import { instagramHard } from './instagram-hard'
import { instagramOrdinary } from './instagram-ordinary'
import { linkedinBurnout } from './linkedin-burnout'
import { linkedinCrisis } from './linkedin-crisis'
import { linkedinGrief } from './linkedin-grief'
import { linkedinHard } from './linkedin-hard'
import { linkedinOrdinary } from './linkedin-ordinary'

/** Shares the places of the feed among the shelves in proportion to their lengths. */
const deal = (shelves: readonly (readonly PracticePost[])[]): PracticePost[] =>
  shelves
    .flatMap((posts) => posts.map((post, index) => ({ post, place: (index + 0.5) / posts.length })))
    .toSorted((left, right) => left.place - right.place)
    .map(({ post }) => post)

/** Every invented post of a site. */
export const practicePosts: Record<SiteId, readonly PracticePost[]> = {
  instagram: deal([instagramGrief, instagramBurnout, instagramCrisis, instagramHard, instagramOrdinary]),
  linkedin: deal([linkedinGrief, linkedinBurnout, linkedinCrisis, linkedinHard, linkedinOrdinary]),
}

/** Goes round a shelf: a feed longer than it repeats posts under new ids. */
const round = (shelf: readonly PracticePost[]) => (index: number): PracticePost => {
  const post = shelf[index % shelf.length]!
  const turn = Math.floor(index / shelf.length)
  if (turn === 0) return post
  return { ...post, id: `${post.id}-r${turn + 1}`, publishedAt: new Date(Date.parse(post.publishedAt) - turn * 86_400_000).toISOString() }
}

/** A feed of `count` posts (default: each once) of a site, one group or all; or ordinary ones with one of grief or burnout in so many, as a real feed has them. */
export const feedOf = (site: SiteId, only?: PostGroup, count?: number, oneIn?: number): PracticePost[] => {
  const shelf = practicePosts[site].filter(({ group }) => !only || group === only)
  if (shelf.length === 0) return []
  const length = count ?? shelf.length
  if (!oneIn) return Array.from({ length }, (_, index) => round(shelf)(index))
  const [hits, others] = [round(practicePosts[site].filter(({ group }) => group === 'grief' || group === 'burnout')), round(practicePosts[site].filter(({ group }) => group === 'ordinary'))]
  return Array.from({ length }, (_, index) => (index % oneIn === oneIn >> 1 ? hits(Math.floor(index / oneIn)) : others(index)))
}
