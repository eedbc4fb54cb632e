/** Names what each language of the interface lacks or has wrong: `npm run -s strings [-- es fr …]`. Ends with 1 where there is anything. */
import { faultsOf, keysOf, languages, readMessages } from './strings/faults'

const english = readMessages('en')
const asked = process.argv.slice(2)
let faults = 0
for (const language of asked.length > 0 ? asked : languages()) {
  const found = faultsOf(language, readMessages(language), english)
  faults += found.length
  console.log(`${language}: ${found.length === 0 ? 'whole' : `${found.length} to mend`}, ${keysOf(english, language).length} messages`)
  for (const fault of found) console.log(`  ${fault}`)
}
if (faults > 0) process.exitCode = 1
