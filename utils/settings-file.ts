/** Settings as a file that the reader keeps, and back: what comes in may be anything at all. */
import { inFull, readSettings, settingsVersion } from './settings'
import type { Settings, SettingsChange } from './types'

const mark = 'quiet-nod settings'
/** Characters. A whole file is below 5,000. */
const longest = 100_000

/** What is written: the reader's own settings. Not whether it is turned on, not a pause, never a policy. */
export const writeSettingsFile = ({ turnedOn: _on, pausedUntil: _until, policy: _policy, ...settings }: Settings): string =>
  `${JSON.stringify({ file: mark, version: settingsVersion, settings }, undefined, 2)}\n`

/** The change that a file asks for; `undefined` where it is no such file. It turns nothing on or off and ends no pause: that takes a press. */
export const readSettingsFile = (text: string): SettingsChange | undefined => {
  if (text.length > longest) return undefined
  try {
    const { file, version, settings } = Object(JSON.parse(text)) as Record<string, unknown>
    if (file !== mark || typeof settings !== 'object' || settings === null) return undefined
    const { turnedOn: _on, pausedUntil: _until, ...change } = inFull(readSettings({ ...settings, version }))
    return change
  } catch {
    // No JSON.
    return undefined
  }
}
