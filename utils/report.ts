/**
 * The one door by which unexpected errors leave: the browser's own console, on this device.
 * `doing` says what was being done. No text and no author of a post ever enters a message.
 */
export const report = (error: unknown, doing: string): void => {
  console.error(`Quiet Nod, while ${doing}:`, error)
}
