/** What both browsers can be asked to do in a journey, so that it is written once. */

/** The browsers in which the extension is tried. */
export type BrowserName = 'chromium' | 'firefox'

/** A function that is sent into the page as text: it may use nothing from around it. */
export type PageFunction<Argument, Result> = (argument: Argument) => Result | Promise<Result>

/** The same, called once for each closed shadow root of the page. */
export type RootFunction<Argument, Result> = (root: ShadowRoot, argument: Argument) => Result

/** One node of the accessibility tree, with the states that are set. */
export type AccessibleNode = { role: string; name: string; states: Record<string, unknown> }

/** One tab. Sizes are CSS pixels, times milliseconds. */
export type Tab = {
  /** Goes to an address and waits until its document is there (not for pictures). */
  open: (url: string) => Promise<void>
  /** Runs a function in the page's own world. Argument and result go through JSON. */
  evaluate: <Result, Argument = undefined>(run: PageFunction<Argument, Result>, argument?: Argument) => Promise<Result>
  /** Waits until a function of the page answers with something true. Throws with `what` in the message when it does not within `timeout`. */
  waitFor: <Argument = undefined>(what: string, run: PageFunction<Argument, unknown>, argument?: Argument, timeout?: number) => Promise<void>
  /** Runs a function on every closed shadow root of the page, which the page itself cannot reach. In document order; `only` picks one by its number. */
  inClosedRoots: <Result, Argument = undefined>(run: RootFunction<Argument, Result>, argument?: Argument, only?: number) => Promise<Result[]>
  /** The visible words in each closed shadow root, top of the page first. Empty where there is none. */
  closedTexts: () => Promise<string[]>
  /** Presses, with the mouse, the `nth` control (default: the first) in document order whose accessible name is `name`, closed shadow roots first, then the page itself. Throws, naming the controls there are, where there is none. */
  press: (name: string, nth?: number) => Promise<void>
  /** Presses at a place of the viewport. */
  click: (x: number, y: number) => Promise<void>
  /** Presses a key by its name, `Tab`, `Escape`, `Enter`, `a`. */
  key: (name: string) => Promise<void>
  /** Types words into what has the focus. */
  type: (words: string) => Promise<void>
  /** Turns the wheel, the pointer over the middle of the viewport. */
  wheel: (down: number) => Promise<void>
  resize: (width: number, height: number) => Promise<void>
  /** Writes what is in view as a PNG file. */
  screenshot: (file: string) => Promise<void>
  /** What a screen reader is told, closed shadow roots included; ignored nodes left out. Chromium only: Firefox has no such protocol. */
  accessibilityTree?: () => Promise<AccessibleNode[]>
  /** Errors that the page wrote to its console or threw. */
  consoleErrors: string[]
  close: () => Promise<void>
}

/** A running browser with the extension loaded. */
export type Driver = {
  name: BrowserName
  /** The browser's own name and number. */
  version: string
  /** Opens a tab and, where given, an address in it. */
  newTab: (url?: string) => Promise<Tab>
  /** The address of one of the extension's own pages: `extensionUrl('popup.html')`. */
  extensionUrl: (path: string) => string
  /** Every host that was asked for, with its port, as the browser itself counts requests; those of extension pages included. */
  asked: string[]
  /** Ends the extension's background worker, as the browser does after 30 s of rest. */
  killBackground: () => Promise<void>
  /** Opens the extension's sidebar and says what is in it. Firefox only: Chromium's side panel opens for a real press alone. */
  openSidebar?: () => Promise<{ url: string; words: string; width: number; overflow: number }>
  /** Leaves the extension so many bytes to keep things in; `undefined` ends that. Chromium only: Firefox has no such protocol. */
  limitStorage?: (bytes: number | undefined) => Promise<void>
  /** Fulfilled when the browser has been closed, by whomever. */
  closed: Promise<void>
  close: () => Promise<void>
}

/** How a browser is started. Without `port` the real hosts are reached: `--live`. */
export type LaunchOptions = {
  /** Folder of the built extension. */
  extensionDir: string
  /** Port of the practice server on 127.0.0.1. */
  port?: number
  headless: boolean
  executablePath?: string
  /** Kept profile; without it a fresh one that is thrown away. */
  userDataDir?: string
  colorScheme?: 'light' | 'dark'
  /** Language of the browser's own pages and of the extension. */
  locale?: string
}

/** A function as text that can be sent into a page. The wrapper gives it the name helper that the TypeScript runner puts into functions. */
export const asSource = (run: (...parameters: never[]) => unknown): string => `(...parameters) => { const __name = (one) => one; return (${run.toString()})(...parameters) }`

type Control = { name: string; x: number; y: number }
type Wanted = { name: string; scrollTo?: number }

/** The controls below a root that can be seen, with their names and middles in the outermost window. Runs in the page. */
export const controlsOf = (root: Document | ShadowRoot, wanted: Wanted): Control[] => {
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby')
    const label = element.getAttribute('aria-label') ?? (labelled ? (element.getRootNode() as ShadowRoot).getElementById(labelled)?.textContent : undefined)
    if (label) return label.trim()
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
      return (element.labels?.[0]?.textContent ?? element.getAttribute('placeholder') ?? element.getAttribute('value') ?? '').replace(/\s+/g, ' ').trim()
    }
    return ((element as HTMLElement).innerText || element.textContent || element.getAttribute('title') || '').replace(/\s+/g, ' ').trim()
  }
  const seen = (element: Element) => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const found = [...root.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=switch], [role=radio], [role=checkbox], [role=option]')].filter(seen)
  const matching = wanted.name === '' ? found : found.filter((element) => nameOf(element) === wanted.name)
  if (wanted.scrollTo !== undefined) {
    const target = matching[wanted.scrollTo]
    const before = target?.getBoundingClientRect()
    if (before && (before.top < 60 || before.bottom > innerHeight - 10)) target!.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  return matching.map((element) => {
    const box = element.getBoundingClientRect()
    let x = box.x + box.width / 2
    let y = box.y + box.height / 2
    for (let view: Window = element.ownerDocument.defaultView!; view.frameElement; view = view.parent) {
      const frame = view.frameElement.getBoundingClientRect()
      x += frame.x
      y += frame.y
    }
    return { name: nameOf(element), x, y }
  })
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** The parts of a tab that follow from the others. */
export const withPressing = (tab: Omit<Tab, 'press' | 'closedTexts' | 'waitFor'>): Tab => {
  // Made from text, because a function that goes into a page takes nothing along.
  const inDocument = new Function(`return (wanted) => (${asSource(controlsOf)})(document, wanted)`)() as PageFunction<Wanted, Control[]>
  /** Where the `nth` control of that name is, brought into view; `undefined` where there is none. */
  const locate = async (name: string, nth: number): Promise<Control | undefined> => {
    let before = 0
    for (const [owner, controls] of (await tab.inClosedRoots<Control[], Wanted>(controlsOf, { name })).entries()) {
      if (nth < before + controls.length) {
        await tab.inClosedRoots(controlsOf, { name, scrollTo: nth - before }, owner)
        const [now] = await tab.inClosedRoots(controlsOf, { name }, owner)
        return now?.[nth - before]
      }
      before += controls.length
    }
    if ((await tab.evaluate(inDocument, { name })).length <= nth - before) return undefined
    await tab.evaluate(inDocument, { name, scrollTo: nth - before })
    return (await tab.evaluate(inDocument, { name }))[nth - before]
  }
  const press = async (name: string, nth = 0) => {
    // What is asked for may come a moment later, after a render, and a card that comes above it moves it: it is pressed where it was found twice.
    for (let attempt = 0, before: Control | undefined; attempt < 25; attempt += 1) {
      const control = await locate(name, nth)
      if (control && control.x === before?.x && control.y === before.y) return tab.click(control.x, control.y)
      before = control
      await pause(120)
    }
    const there = [...(await tab.inClosedRoots(controlsOf, { name: '' })).flat(), ...(await tab.evaluate(inDocument, { name: '' })).slice(0, 40)]
    throw new Error(`There is no control "${name}" (number ${nth + 1}) on the page. There are: ${there.map((control) => control.name).join(' | ')}`)
  }
  return {
    ...tab,
    press,
    closedTexts: async () => {
      const texts = await tab.inClosedRoots((root) => ({
        words: [...root.children].map((child) => ((child as HTMLElement).localName === 'style' ? '' : ((child as HTMLElement).innerText ?? ''))).join('\n').trim(),
        top: root.host.getBoundingClientRect().top,
      }))
      return texts.filter(({ words }) => words !== '').toSorted((left, right) => left.top - right.top).map(({ words }) => words)
    },
    waitFor: async (what, run, argument, timeout = 10_000) => {
      const end = Date.now() + timeout
      for (;;) {
        if (await tab.evaluate(run, argument).catch(() => false)) return
        if (Date.now() > end) {
          const said = await tab.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').slice(0, 400)).catch(() => '')
          throw new Error(`Waited ${timeout} ms in vain for ${what}. The page says: ${said}`)
        }
        await pause(80)
      }
    },
  }
}
