/**
 * The only console.error. Says what was being done and where it failed, never the error's own message: a message may quote a post.
 */
export const report = (error: unknown, doing: string): void => {
  const name = error instanceof Error ? error.name : typeof error
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line) && /:\d+:\d+/.test(line)) : []
  console.error(`Quiet Nod: ${doing} failed (${name})`, frames.slice(0, 6).join('\n'))
}
