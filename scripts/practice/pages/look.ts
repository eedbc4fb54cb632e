/** How the practice feeds are drawn: random class names, initials as portraits, gradients as photographs, plain icons. */
import { h, type Vnode } from './dom'

const random = (length: number, radix: number) =>
  Array.from({ length }, () => Math.floor(Math.random() * radix).toString(radix)).join('')

/** Class names that are other ones at every load. LinkedIn's way: one hash. Instagram's way: several atoms. */
export const classNames = (way: 'linkedin' | 'instagram') => {
  const names = new Map<string, string>()
  const atoms = Array.from({ length: 24 }, () => `x${random(6, 36)}`)
  const first = (name: string) => {
    if (!names.has(name)) names.set(name, way === 'linkedin' ? `_${random(8, 16)}` : `x${random(7, 36)}`)
    return names.get(name)!
  }
  return {
    /** The class attribute for our names, separated by spaces. */
    cls: (list: string) =>
      list
        .split(' ')
        .flatMap((name, index) => [first(name), ...(way === 'instagram' ? [atoms[(name.length * 7 + index) % 24]!, atoms[(name.length * 3) % 24]!] : [])])
        .join(' '),
    /** Puts a style sheet into the page; `.$name` in it stands for our name. */
    style: (css: string) => {
      const element = document.createElement('style')
      element.textContent = css.replace(/\$(\w+)/g, (_, name: string) => first(name))
      document.head.append(element)
    },
  }
}

/** A number from a text, always the same one. */
export const numberOf = (text: string): number => {
  let number = 2166136261
  for (const character of text) number = Math.imul(number ^ character.codePointAt(0)!, 16777619)
  // Without the last mixing, texts that differ in their last letter get neighbouring numbers.
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35)
  return (number ^ (number >>> 16)) >>> 0
}

const initialsOf = (name: string): string => {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return parts
    .slice(0, 2)
    .map((part) => [...part][0]!.toUpperCase())
    .join('')
}

const asImage = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** Initials on a coloured disc, as the address of an image. */
export const portrait = (name: string): string => {
  const hue = numberOf(name) % 360
  return asImage(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="hsl(${hue} 32% 62%)"/>` +
      `<text x="24" y="31" font-family="system-ui,sans-serif" font-size="19" font-weight="600" text-anchor="middle" fill="#fff">${initialsOf(name)}</text></svg>`,
  )
}

/** A soft gradient with hills and a sun, as the address of an image. Sizes in pixels. */
export const photograph = (seed: string, width: number, height: number): string => {
  const number = numberOf(seed)
  const hue = number % 360
  const x = (part: number) => Math.round((width * part) / 100)
  const y = (part: number) => Math.round((height * part) / 100)
  const hill = (from: number, top: number, to: number) => `M0 ${y(from)} Q ${x(28)} ${y(top)} ${x(58)} ${y((from + to) / 2)} T ${width} ${y(to)} V${height} H0 Z`
  return asImage(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<defs><linearGradient id="g" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="hsl(${hue} 42% 84%)"/>` +
      `<stop offset="1" stop-color="hsl(${(hue + 50) % 360} 38% 68%)"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#g)"/>` +
      `<circle cx="${x(20 + ((number >> 3) % 60))}" cy="${y(26 + ((number >> 5) % 14))}" r="${Math.round(Math.min(width, height) / 11)}" fill="hsl(${(hue + 30) % 360} 60% 92%)" opacity=".8"/>` +
      `<path d="${hill(64 + ((number >> 7) % 9), 46 + ((number >> 9) % 17), 58)}" fill="hsl(${(hue + 70) % 360} 30% 56%)" opacity=".55"/>` +
      `<path d="${hill(80 - ((number >> 11) % 8), 68 + ((number >> 13) % 11), 76)}" fill="hsl(${(hue + 90) % 360} 30% 42%)" opacity=".5"/></svg>`,
  )
}

const shapes: Record<string, string> = {
  like: 'M8 10v9H5v-9zM8 11l4-7c2 0 2.5 1.5 2 3l-.7 3H18c1.3 0 2 1 1.7 2.2l-1.2 5.4c-.2.9-.9 1.4-1.8 1.4H8z',
  comment: 'M4 5h16v11h-8l-4 4v-4H4z',
  repost: 'M5 8h11l-3-3M19 16H8l3 3M16 8v4M8 16v-4',
  send: 'M4 11 20 4l-5 16-4-7z',
  heart: 'M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z',
  save: 'M6 4h12v16l-6-4.5L6 20z',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-4 3-6 6-6s6 2 6 6M16 11a2.6 2.6 0 1 0 0-5M17 13c2.5.3 4 2.3 4 5',
  jobs: 'M4 8h16v11H4zM9 8V5h6v3',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1 1H5zM10 20h4',
  search: 'M10.5 16a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM15 15l5 5',
  close: 'M6 6l12 12M18 6 6 18',
  globe: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM4 12h16M12 4c3 4 3 12 0 16M12 4c-3 4-3 12 0 16',
}

/** A line drawing. `attributes` are those that the site itself puts on its icons. */
export const icon = (name: string, attributes: Record<string, unknown> = {}, title?: string): Vnode => {
  const size = attributes['height'] ?? 20
  return h(
    'svg',
    { viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linejoin': 'round', 'stroke-linecap': 'round', ...attributes },
    title !== undefined && h('title', {}, title),
    name === 'dots' ? [5.5, 12, 18.5].map((cx) => h('circle', { cx, cy: 12, r: 1.6, fill: 'currentColor', stroke: 'none' })) : h('path', { d: shapes[name] ?? '' }),
  )
}
