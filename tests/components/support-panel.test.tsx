import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { SupportPanel, type SupportPanelProps } from '../../components/SupportPanel'
import { resourcesFor } from '../../utils/directory'
import { noCountry, now, support, words as forThem } from '../../scripts/gallery/examples'
import { button, hasButton, key, pass, press, show, words } from './on-screen'

const panel = (more: Partial<SupportPanelProps> = {}) => {
  const calls = { onClose: vi.fn(), onCountry: vi.fn(), onSkip: vi.fn(), onCopy: vi.fn(() => true) }
  show(
    <SupportPanel
      support={support}
      topic="grief"
      subtopics={[]}
      site="linkedin"
      words={forThem}
      country="IE"
      countries={['IE', 'GB']}
      minute
      dark={false}
      now={now}
      {...calls}
      {...more}
    />,
  )
  return calls
}
const before = (first: string, second: string) => {
  const [a, b] = [words().indexOf(first), words().indexOf(second)]
  expect(Math.min(a, b), `"${first}" and "${second}" are both there`).toBeGreaterThanOrEqual(0)
  return a < b
}

afterEach(() => void vi.useRealTimers())

describe('the panel', () => {
  it('is a named dialog; one key skips the minute, Escape closes', async () => {
    const calls = panel()
    const dialog = document.querySelector('[role=dialog]')
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Here, if you want it')
    expect(document.activeElement).toBe(button('Skip'))
    await press('Skip')
    expect(calls.onSkip).toHaveBeenCalledOnce()
    // The button goes: the focus does not go with it.
    expect(document.activeElement?.textContent).toBe('Here, if you want it')
    await key('Escape')
    await press('Close')
    expect(calls.onClose).toHaveBeenCalledTimes(2)
  })

  it('says what to do in danger where no number is certain, too', async () => {
    const nowhere = { ...support, crisis: { ...support.crisis, emergency: undefined } }
    panel({ topic: 'crisis', support: nowhere })
    expect(words()).toContain('please call the emergency number where you are')
    expect(words()).not.toContain('may be in danger now:')
    panel({ topic: 'grief', support: nowhere })
    await press('More ways')
    expect(words()).toContain('please call the emergency number where you are')
  })

  it('in a crisis shows each line once', () => {
    const query = { topic: 'crisis', subtopics: [], country: 'GB', languages: ['en'], at: now } as const
    panel({ topic: 'crisis', country: 'GB', support: resourcesFor(query) })
    for (const { name } of resourcesFor(query).crisis.lines) expect(words().split(name).length, name).toBe(2)
  })

  it('does not say of danger or of work that there is nothing to fix', async () => {
    for (const [topic, lead] of [['grief', 'There is nothing to fix.'], ['burnout', 'Short and true is enough.'], ['crisis', 'Kind and direct is enough.']] as const) {
      panel({ topic })
      await press('For them')
      expect(words()).toContain(lead)
      expect(words().includes('There is nothing to fix.')).toBe(topic === 'grief')
    }
  })

  it('breathes for a minute and no longer', async () => {
    vi.useFakeTimers()
    panel({ topic: 'burnout' })
    expect(words()).toContain('In, slowly')
    await pass(5000)
    expect(words()).toContain('And out')
    await pass(60_000)
    expect(words()).toContain('That was a minute.')
  })

  it('has two views with arrow keys', async () => {
    panel({ minute: false })
    expect(document.activeElement?.tagName).toBe('H2')
    button('For me').focus()
    await key('ArrowRight')
    expect(button('For them').getAttribute('aria-selected')).toBe('true')
    expect(document.activeElement).toBe(button('For them'))
    expect(words()).toContain('I am here tonight if you want company')
    expect(words()).toContain('“Be strong”')
    expect(words()).not.toContain('Bereavement line')
    await key('ArrowRight')
    expect(button('For me').getAttribute('aria-selected')).toBe('true')
  })

  it('shows each service with hours, privacy, numbers and the age of what is known', () => {
    panel()
    for (const part of [
      'Open until 23:00',
      'Opens Mon 09:30',
      'Private: no record is kept',
      'Call 01 555 0142',
      'English, Irish',
      'Checked 4 October 2026 against the operator’s page',
      'please confirm on their site',
    ])
      expect(words()).toContain(part)
    const call = [...document.querySelectorAll('a')].find((link) => link.textContent === 'Call 01 555 0142')
    expect(call?.getAttribute('href')).toBe('tel:01 555 0142')
    for (const link of document.querySelectorAll('a')) expect(link.rel).toContain('noreferrer')
  })

  it('keeps the order of a number in right-to-left words', () => {
    const english = fakeBrowser.i18n.getMessage
    Object.assign(fakeBrowser.i18n, {
      getMessage: (name: string, filled: string[]) => (name === 'locale' ? 'ar' : english(name, filled)),
    })
    panel()
    expect(document.querySelector('[role=dialog]')?.getAttribute('dir')).toBe('rtl')
    expect(words()).toContain('Call \u206601 555 0142\u2069')
  })

  it('copies a number and says whether that worked', async () => {
    const calls = panel()
    await press('Copy 01 555 0142')
    expect(calls.onCopy).toHaveBeenCalledExactlyOnceWith('01 555 0142')
    expect(hasButton('Copied')).toBe(true)
    panel({ onCopy: () => Promise.reject(new Error('refused')) })
    await press('Copy 1800 555 077')
    expect(words()).toContain('Could not copy')
  })

  it('keeps the crisis route at the foot beside grief, one press away', async () => {
    panel()
    expect(before('Doctors’ peer support line', 'In danger, or in deep distress?')).toBe(true)
    expect(words()).toContain('Call 555 123')
    expect(words()).not.toContain('Emergency 112')
    await press('More ways')
    for (const part of ['Emergency 112', 'Text HELLO to 555 808', 'Find A Line', 'LinkedIn’s own help and report page'])
      expect(words()).toContain(part)
  })

  it('puts danger first where the words are about wanting to die, and no minute before it', () => {
    panel({ topic: 'crisis' })
    expect(before('Emergency 112', 'The Listeners')).toBe(true)
    expect(before('The Listeners', 'Doctors’ peer support line')).toBe(true)
    expect(hasButton('Skip')).toBe(false)
  })

  it('asks where the reader is when it does not know, and has the finders meanwhile', async () => {
    const calls = panel({ support: noCountry, country: undefined })
    const select = document.querySelector('select')
    expect([select?.value, words().includes('Find A Line'), /Emergency \d/.test(words())]).toEqual(['', true, false])
    if (!select) return
    select.value = 'GB'
    await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })))
    expect(calls.onCountry).toHaveBeenCalledExactlyOnceWith('GB')
    // Drawn anew for that country, the list is where it was: the next key goes on from there.
    select.focus()
    panel({ country: 'GB' })
    expect(document.querySelectorAll('select')).toHaveLength(1)
    expect(document.activeElement).toBe(select)
  })
})
