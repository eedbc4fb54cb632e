/** Times the detector on posts of about 1,000 characters: `npx tsx training/speed.ts`. Prints median and 95th percentile in milliseconds. */
import { judge } from '../utils/detector'
import { readCorpus } from './read-corpus'

const posts = readCorpus().posts.map(({ text }) => text)
const joined = posts.map((text, at) => `${text} ${posts[(at + 1) % posts.length]} ${posts[(at + 2) % posts.length]} ${posts[(at + 3) % posts.length]} ${posts[(at + 4) % posts.length]}`.slice(0, 1000)).filter(({ length }) => length > 900)
const begun = performance.now()
judge('the first text of all')
console.log(`first text: ${(performance.now() - begun).toFixed(1)} ms`)
const times = joined.slice(0, 3000).map((text) => {
  const from = performance.now()
  judge(text)
  return performance.now() - from
}).slice(500).toSorted((left, right) => left - right)
console.log(`median ${times[times.length >> 1]!.toFixed(3)} ms, 95th percentile ${times[Math.floor(times.length * 0.95)]!.toFixed(3)} ms, ${times.length} texts of 900-1,000 characters`)
