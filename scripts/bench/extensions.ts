/** The extensions whose cost is measured in a page: ours, one that does nothing, and one as it is often written. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { practiceHosts } from '../practice/server'

export type Variant = 'no extension' | 'an empty content script' | 'Quiet Nod' | 'a naive peer'
export const variants: readonly Variant[] = ['no extension', 'an empty content script', 'Quiet Nod', 'a naive peer']

/** Looks through all text again at every change of the page, and puts a line after what speaks of loss or of work that wears out. For this benchmark only. */
const naive = () => {
  const words = /\b(died|death|funeral|grief|griev\w*|lost (?:my|our|her|him)|miss (?:you|him|her)|passed away|burn(?:ed|t)?[ -]?out|exhaust\w*|overwhelm\w*|can't go on)\b/i
  const seen = new WeakSet<Element>()
  const scan = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || seen.has(parent) || !words.test(node.nodeValue ?? '')) continue
      seen.add(parent)
      const line = document.createElement('div')
      line.textContent = 'Support is there.'
      seen.add(line)
      parent.after(line)
    }
  }
  new MutationObserver(scan).observe(document.body, { childList: true, subtree: true, characterData: true })
  scan()
}

const write = (name: string, script: string): string => {
  const folder = resolve('.cache/bench', name)
  mkdirSync(folder, { recursive: true })
  const matches = Object.values(practiceHosts).map((host) => `https://${host}/*`)
  const manifest = { manifest_version: 3, name, version: '1', content_scripts: [{ matches, js: ['content.js'], all_frames: true, run_at: 'document_idle' }] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'content.js'), script)
  return folder
}

/** The folder of an extension to load; `undefined` for none. Ours is the one that was built. */
export const folderOf = (variant: Variant): string | undefined => {
  if (variant === 'no extension') return undefined
  if (variant === 'Quiet Nod') return resolve('.output/chrome-mv3')
  return variant === 'a naive peer' ? write('naive', `(${naive.toString().replaceAll('__name', '((one) => one)')})()`) : write('empty', '0')
}
