/** What is wrong with a page for somebody who reads it otherwise: by axe, by size, by width. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PageFunction } from '../browsers/driver'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and what axe knows beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export type Check = {
  /** Broken rules of axe, each with its element. */
  broken: string[]
  /** Pixels by which the page is wider than the window. */
  overflow: number
  /** Controls below 24 px in one direction, labels that are pressed for them counted in. */
  small: string[]
}

/** Runs in the page, as text: an extension's page takes no script from outside, and none is put into it. */
const look = async (tags: string[]): Promise<Check> => {
  const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
  const { violations } = await checker.run('.qn', { runOnly: tags, resultTypes: ['violations'] })
  const controls = [...document.querySelectorAll<HTMLElement>('.qn :is(button, a[href], input, select, textarea, [role=tab], [role=menuitem])')]
  const isSmall = (control: HTMLElement) => {
    const boxes = [control, control.closest('label'), ...((control as HTMLInputElement).labels ?? [])].flatMap((element) => element?.getBoundingClientRect() ?? [])
    if (!control.checkVisibility({ visibilityProperty: true }) || boxes.every(({ width }) => width === 0)) return false
    return !boxes.some(({ width, height }) => width >= 24 && height >= 24)
  }
  return {
    broken: violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`)),
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    small: controls.filter(isSmall).map((control) => control.outerHTML.slice(0, 120)),
  }
}

/** The same as one function that brings axe along. */
export const lookWithAxe = new Function('tags', `const __name = (one) => one; const module = undefined, exports = undefined, define = undefined; ${axe}; return (${look.toString()})(tags)`) as PageFunction<string[], Check>

type Evaluating = { evaluate: (run: PageFunction<string[], Check>, tags: string[]) => Promise<Check> }

/** Looks at what a page shows of ours. */
export const checkPage = (page: Evaluating): Promise<Check> => page.evaluate(lookWithAxe, rules)

/** The faults as lines. */
export const faultLines = ({ broken, overflow, small }: Check): string[] => [
  ...new Set(broken),
  ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
  ...small.map((control) => `below 24 px: ${control}`),
]
