/** The only user of the browser's own place beside a page: Chrome's side panel, Firefox's sidebar. Firefox for Android has none. */
import { browser } from 'wxt/browser'

type Sides = { sidePanel?: { open: (options: { windowId: number }) => Promise<void> }; sidebarAction?: { open: () => Promise<void> } }
const sides = (): Sides => browser as unknown as Sides

export const canOpenBeside = (): boolean => Boolean(sides().sidePanel?.open ?? sides().sidebarAction?.open)

/** Shows the list beside the page. Must be called in the press itself, before anything is waited for. */
export const openBeside = async (): Promise<void> => {
  const { sidePanel, sidebarAction } = sides()
  // WINDOW_ID_CURRENT.
  await (sidePanel?.open ? sidePanel.open({ windowId: -2 }) : sidebarAction?.open())
}
