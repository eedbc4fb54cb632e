/** Cuts a text into words, numbers, emoji and signs, with their places. */

/** One word of a text: what it is reduced to, and where it stands (UTF-16 units, `end` exclusive). */
export type Word = { text: string; start: number; end: number }

const apostrophes = '\'’‘ʼ`´'
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f && code !== 0xf7)

/** Latin letters dressed as mathematical, full-width or circled signs ("𝓲 𝓶𝓲𝓼𝓼"), as plain lower-case letters; `undefined` for the rest. */
const undress = (code: number): number | undefined => {
  if (code >= 0x1d400 && code <= 0x1d6a3) {
    const letter = (code - 0x1d400) % 52
    return 97 + (letter % 26)
  }
  if (code >= 0xff21 && code <= 0xff3a) return code - 0xff21 + 97
  if (code >= 0xff41 && code <= 0xff5a) return code - 0xff41 + 97
  if (code >= 0x24b6 && code <= 0x24cf) return code - 0x24b6 + 97
  if (code >= 0x24d0 && code <= 0x24e9) return code - 0x24d0 + 97
  return undefined
}

const isEmoji = (code: number): boolean =>
  (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff)

const lower = (code: number): number => {
  if (code >= 65 && code <= 90) return code + 32
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32
  return code
}

/** Whether what follows a run of plain letters may belong to the word: an apostrophe, or anything beyond ASCII. */
const mayGoOn = (code: number): boolean => code > 127 || code === 39 || code === 96

const numberWord = (digits: string, next: string, before: string): string => {
  if (before === '$' || before === '£' || before === '€' || before === '₹') return '0money'
  if (next === '%') return '0percent'
  if (/^\d{1,2}[:.]\d\d$/.test(digits)) return '0clock'
  if (/^(19|20)\d\d$/.test(digits)) return '0year'
  if (/[.,:/]/.test(digits)) return '0figure'
  return digits.length === 1 ? digits : digits.length === 2 ? '0tens' : '0many'
}

/**
 * The words of a text, in order. Web addresses become `0link`, mentions `0name`, numbers a word for their kind; hashtags keep a `#`
 * in front of each of their parts ("#MissYouDad" is `#`, `miss`, `you`, `dad`). Apostrophes fall away ("don't" is `dont`), a closing `'s` is its own word.
 */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  const length = text.length
  let at = 0
  const push = (word: string, start: number, end: number) => words.push({ text: word, start, end })
  while (at < length) {
    const unit = text.charCodeAt(at)
    if (unit === 32) {
      at += 1
      continue
    }
    const code = unit < 0xd800 ? unit : (text.codePointAt(at) as number)
    const size = code > 0xffff ? 2 : 1
    const first = undress(code) ?? lower(code)
    if (isLetter(first)) {
      const start = at
      const next = text.charCodeAt(at + 1) | 32
      if (((first === 104 && next === 116) || (first === 119 && next === 119)) && /^(https?:\/\/|www\.)/i.test(text.slice(at, at + 8))) {
        while (at < length && text.charCodeAt(at) > 32) at += 1
        push('0link', start, at)
        continue
      }
      const before = words[words.length - 1]
      const inTag = before !== undefined && before.text === '#' && before.end === start
      // Most words are plain letters and are cut out as they are.
      let end = at
      let plainest = 0xff
      for (; end < length; end += 1) {
        const letter = text.charCodeAt(end)
        if ((letter | 32) < 97 || (letter | 32) > 122) break
        plainest &= letter
      }
      if (end > at && end - at <= 40 && !inTag && !(end < length && mayGoOn(text.charCodeAt(end)))) {
        const cut = text.slice(at, end)
        push((plainest & 32) === 0 ? cut.toLowerCase() : cut, at, end)
        at = end
        continue
      }
      let word = ''
      let camel = -1
      let wasLower = false
      while (at < length) {
        const here = text.codePointAt(at) as number
        const plain = undress(here)
        const letter = plain ?? lower(here)
        if (isLetter(letter)) {
          const isUpper = plain === undefined && letter !== here
          if (inTag && isUpper && wasLower) {
            camel = at
            break
          }
          wasLower = !isUpper
          if (word.length < 40) word += String.fromCharCode(letter)
          at += here > 0xffff ? 2 : 1
          continue
        }
        // An apostrophe between letters; the possessive is cut off.
        if (!inTag && here <= 0xffff && apostrophes.includes(String.fromCharCode(here)) && at + 1 < length) {
          const after = lower(text.charCodeAt(at + 1))
          if (isLetter(after)) {
            const then = at + 2 < length ? lower(text.charCodeAt(at + 2)) : 0
            if (after === 115 && !isLetter(then)) break
            at += 1
            continue
          }
        }
        break
      }
      push(word, start, at)
      if (camel >= 0) {
        push('#', at, at)
        continue
      }
      if (at + 1 < length && apostrophes.includes(text.charAt(at)) && lower(text.charCodeAt(at + 1)) === 115) {
        push('0s', at, at + 2)
        at += 2
      }
      continue
    }
    if (code >= 48 && code <= 57) {
      const start = at
      while (at < length && at - start < 12) {
        const here = text.charCodeAt(at)
        const isDigit = here >= 48 && here <= 57
        const isInner = (here === 46 || here === 44 || here === 58 || here === 47) && at + 1 < length && text.charCodeAt(at + 1) >= 48 && text.charCodeAt(at + 1) <= 57
        if (!isDigit && !isInner) break
        at += 1
      }
      push(numberWord(text.slice(start, at), text.charAt(at), start > 0 ? text.charAt(start - 1) : ''), start, at)
      continue
    }
    if (code === 64) {
      const start = at
      at += 1
      while (at < length && /[\w.]/.test(text.charAt(at))) at += 1
      if (at > start + 1) push('0name', start, at)
      continue
    }
    if (code === 35 || code === 0xff03) push('#', at, at + 1)
    else if (code === 33 || code === 63) {
      // A row of exclamation or question marks is one sign.
      const start = at
      while (at + 1 < length && (text.charCodeAt(at + 1) === 33 || text.charCodeAt(at + 1) === 63)) at += 1
      push(code === 33 ? '!' : '?', start, at + 1)
    } else if (isEmoji(code)) {
      const previous = words[words.length - 1]
      const sign = String.fromCodePoint(code)
      if (!(previous && previous.text === sign && previous.end >= at - 2)) push(sign, at, at + size)
    }
    at += size
  }
  return words
}
