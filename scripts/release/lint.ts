/** What Mozilla's own linter (the one in `web-ext lint`) says of a build; known warnings have their reason here, and any other is a fault. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

type Said = { code: string; message: string; file?: string; line?: number }
type Report = { errors: Said[]; warnings: Said[]; notices: Said[] }

/** Why a warning stands. `most`: so many of them may there be. */
const explained: readonly { code: string; message: RegExp; most: number; why: string }[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: /innerHTML/, most: 2, why: 'Preact’s own `dangerouslySetInnerHTML`, once in each bundle that draws; nothing of ours uses it (tests/built/no-network.test.ts)' },
]

/** The report of a folder or a zip. */
export const lint = (target: string): Report => {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules/addons-linter/bin/addons-linter'), '--output', 'json', target], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (!stdout.trim()) throw new Error(`The linter said nothing: ${stderr}`)
  return JSON.parse(stdout) as Report
}

/** What nobody has explained, one line each. */
export const unexplained = ({ errors, warnings }: Report): string[] => [
  ...errors.map(({ code, message, file }) => `error ${code} in ${file ?? '–'}: ${message}`),
  ...warnings.filter((said) => !explained.some(({ code, message }) => code === said.code && message.test(said.message))).map(({ code, message, file }) => `warning ${code} in ${file ?? '–'}: ${message}`),
  ...explained.flatMap(({ code, message, most }) => {
    const count = warnings.filter((said) => said.code === code && message.test(said.message)).length
    return count > most ? [`warning ${code}: ${count} times, explained ${most}`] : []
  }),
]
