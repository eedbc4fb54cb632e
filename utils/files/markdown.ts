/** The list to read and to print: Markdown in which no word of a post is markup. */
import type { SavedPost } from '../types'

/** Every ASCII sign that Markdown could take for its own, with a backslash; ends of lines stay. */
const plain = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`)
const quoted = (text: string): string => plain(text).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `> ${line.trim()}`.trimEnd()).join('\n')
const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' ').trim())

export const markdownHead = (title: string): string => `# ${oneLine(title)}\n`
export const markdownPosts = (posts: readonly SavedPost[]): string =>
  posts
    .map((post) => {
      const about = [post.topic, `kept ${post.savedAt.slice(0, 10)}`, ...post.tags.map((tag) => `#${tag}`)].filter((one) => one !== undefined).map(oneLine)
      return [
        '',
        `## ${oneLine([post.author, post.site].filter(Boolean).join(' · '))}`,
        ...(post.text ? ['', quoted(post.text)] : []),
        ...(post.note ? ['', plain(post.note).split(/\r\n|[\n\r\u2028\u2029]/).join('  \n')] : []),
        '',
        `${about.join(' · ')}${post.checkIn ? ` · check in on ${post.checkIn.on}: ${oneLine(post.checkIn.note)}` : ''}`,
        // Percent signs for the few that could end the link early.
        ...(post.url ? ['', `<${post.url.replace(/[<>\s]/g, encodeURIComponent)}>`] : []),
        '',
      ].join('\n')
    })
    .join('')
