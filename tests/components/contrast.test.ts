import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../components/tokens.css'), 'utf8')

/** Both colours of each token, by the block that sets it: `.qn`, `.grief`, `.burnout`, `.crisis`. */
const blocks = ['.qn {', '.qn.grief {', '.qn.burnout {', '.qn.crisis {'].map((head) => {
  const block = css.slice(css.indexOf(head)).split('}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]))
})
const [base = {}, grief = {}, burnout = {}, crisis = {}] = blocks as Record<string, [string, string]>[]
const topics = { accent: { hue: base['accent'], 'hue-ink': base['accent-ink'], wash: base['accent-wash'] }, grief, burnout, crisis }

/** WCAG 2.2 relative luminance, 0–1. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
/** WCAG 2.2 contrast ratio, 1–21. */
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s theme', (_, theme) => {
  const of = (token: [string, string] | undefined) => {
    if (!token) throw new Error('A token is missing from tokens.css')
    return token[theme]
  }
  it.each(Object.entries(topics))('%s can be read and seen', (_name, tokens) => {
    for (const ground of [tokens.wash, base['surface'], base['paper']]) expect(contrast(of(tokens.hue), of(ground))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(tokens['hue-ink']), of(tokens.hue))).toBeGreaterThanOrEqual(4.5)
    for (const ink of [base['ink'], base['soft']]) expect(contrast(of(ink), of(tokens.wash))).toBeGreaterThanOrEqual(4.5)
  })
  it('has words of 4.5 : 1, edges and focus of 3 : 1', () => {
    for (const ground of [base['paper'], base['surface']]) {
      for (const ink of [base['ink'], base['soft']]) expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
      for (const edge of [base['edge'], base['focus']]) expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(of(base['ink']), of(base['found']))).toBeGreaterThanOrEqual(4.5)
  })
  it('is never red', () => {
    for (const { hue } of Object.values(topics)) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(of(hue).slice(at, at + 2), 16))
      expect(r - Math.max(g, b), 'a red stands far above its green and blue').toBeLessThan(70)
    }
  })
})

it('no other file sets a colour of its own', () => {
  const folder = join(import.meta.dirname, '../../components')
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.css') && file !== 'tokens.css')
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => /#[\da-f]{3,8}\b/i.test(line)).map((line) => `${file}: ${line.trim()}`))
  // The page around everything of ours, where tokens do not reach.
  expect(found).toEqual([`pages.css: background: light-dark(${base['paper']?.join(', ')});`])
})
