const PROFILE = /^\/(in|company|school|showcase|edu)\/([^/]+)/

/** Links that were looked at before: the same few come again and again. */
const addresses = new Map<string, string | undefined>()
/** So many are remembered at most. */
const MOST = 1000

/** The canonical address of a person or an organisation on LinkedIn, or `undefined` where the link leads elsewhere. */
export const profileAddress = (href: string | null): string | undefined => {
  if (!href) return undefined
  if (!addresses.has(href)) {
    if (addresses.size >= MOST) addresses.clear()
    addresses.set(href, parseProfile(href))
  }
  return addresses.get(href)
}

const parseProfile = (href: string): string | undefined => {
  let url: URL
  try {
    url = new URL(href, 'https://www.linkedin.com')
  } catch {
    // A link that leads nowhere.
    return undefined
  }
  if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return undefined
  const [, kind, name] = PROFILE.exec(url.pathname) ?? []
  return kind && name ? `https://www.linkedin.com/${kind}/${name}/` : undefined
}

const PHRASES: readonly RegExp[] = [
  /^View (?:company: )?(.+?)(?:['’]s? profile(?: picture)?)?$/i,
  /^Voir le profil de (.+)$/i,
  /^Ver (?:el )?perfil de (.+)$/i,
  /^Profil von (.+?) anzeigen$/i,
  /^(?:Visualizza|Vedi) il profilo di (.+)$/i,
  /^Profiel van (.+?) (?:weergeven|bekijken)$/i,
  /^Просмотреть профиль(?: участника)? (.+)$/i,
]

const bare = (text: string) => text.replace(/['’]s?$/u, '')
const letters = (text: string) => text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A longer label holds no name. */
const LONGEST = 140

/** The words that make a profile's address, as letters; nothing where the address is broken. */
const slugOf = (profile: string | undefined): string => {
  try {
    return letters(bare(decodeURIComponent(profile?.split('/')[4] ?? '').replace(/-[0-9a-f]*\d[0-9a-f]*$/, '')))
  } catch {
    return ''
  }
}

/**
 * The name in the label of a profile picture ("View Ada Lind’s profile"). In any language: the words that also make the profile's address;
 * else by the known phrases. `undefined` where neither tells.
 */
export const nameFromLabel = (label: string | undefined, profile: string | undefined): string | undefined => {
  if (!label || label.length > LONGEST) return undefined
  const slug = slugOf(profile)
  const words = label.trim().split(/\s+/)
  if (slug.length > 3) {
    for (let from = 0; from < words.length; from += 1) {
      let before = ''
      let name: string | undefined
      for (let to = from; to < words.length && before.length <= slug.length; to += 1) {
        if (before + letters(bare(words[to]!)) === slug) name = bare(words.slice(from, to + 1).join(' '))
        before += letters(words[to]!)
      }
      if (name) return name
    }
  }
  for (const phrase of PHRASES) {
    const name = phrase.exec(label.trim())?.[1]
    if (name) return name
  }
  return undefined
}
