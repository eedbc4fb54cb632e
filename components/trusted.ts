/** Only a person's own press acts: a page's script cannot send trusted events, so it can press nothing of ours. */

/** What counts as a real press. Tests put their own judgement here and take it back afterwards. */
export const trust = { isReal: (event: Event): boolean => event.isTrusted }

/** A listener that acts on real presses alone. */
export const onPress =
  <E extends Event>(act: (event: E) => void) =>
  (event: E): void => {
    if (trust.isReal(event)) act(event)
  }
