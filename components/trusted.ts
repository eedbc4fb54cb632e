/** Only a person's own press acts: a page's script cannot send trusted events, so it can press nothing of ours. */

/** Whether what was pressed could be seen: a page may make our card see-through and lay something to press under it. */
const isSeen = ({ target }: Event): boolean => {
  const root = (target as Node | null)?.getRootNode() as Partial<ShadowRoot> | undefined
  let opacity = 1
  for (let element = root?.host; element; element = element.parentElement ?? undefined) opacity *= Number(getComputedStyle(element).opacity || 1)
  return opacity > 0.4
}

/** What counts as a real press. Tests put their own judgement here and take it back afterwards. */
export const trust = { isReal: (event: Event): boolean => event.isTrusted && isSeen(event) }

/** A listener that acts on real presses alone. */
export const onPress =
  <E extends Event>(act: (event: E) => void) =>
  (event: E): void => {
    if (trust.isReal(event)) act(event)
  }
