import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Popup, type PopupProps } from '../../components/Popup'
import { SettingsForm } from '../../components/SettingsForm'
import { Welcome } from '../../components/Welcome'
import { now, settings } from '../../scripts/gallery/examples'
import type { PageState } from '../../utils/types'
import { button, hasButton, press, show, words } from './on-screen'

const census = { posts: 0, withAuthor: 0, withText: 0, lowerTier: 0, candidates: 0 }
const popup = (state?: PageState['state'], more: Partial<PopupProps> = {}) => {
  const calls = {
    onChange: vi.fn(),
    onOpenSaved: vi.fn(),
    onOpenSettings: vi.fn(),
    onPause: vi.fn(),
    onTurnOn: vi.fn(),
    onCopyReport: vi.fn(() => true),
  }
  const pageState: PageState | undefined = state && { site: 'linkedin', state, reasons: [], census, cards: 0 }
  show(<Popup settings={settings} pageState={pageState} savedCount={12} now={now} {...calls} {...more} />)
  return calls
}

describe('the popup', () => {
  it.each([
    ['reading', 'Reading LinkedIn on this device. Nothing leaves it.'],
    ['degraded', 'LinkedIn has changed a little.'],
    ['blind', 'LinkedIn changed; we cannot read posts right now.'],
    ['no-feed', 'No posts are read on this page of LinkedIn.'],
    ['off', 'Off on LinkedIn.'],
    [undefined, 'Quiet Nod reads posts on Instagram and LinkedIn, and nothing anywhere else.'],
  ] as const)('says how the page is read: %s', (state, sentence) => {
    popup(state)
    expect(words()).toContain(sentence)
    expect(hasButton('Copy report')).toBe(state === 'degraded' || state === 'blind')
  })

  it('copies the report', async () => {
    const calls = popup('blind')
    await press('Copy report')
    expect(calls.onCopyReport).toHaveBeenCalledOnce()
    expect(hasButton('Copied')).toBe(true)
  })

  it('turns one site off and a topic off', async () => {
    const calls = popup('reading')
    await press('Quiet Nod on LinkedIn')
    expect(calls.onChange).toHaveBeenLastCalledWith({ sites: { instagram: true, linkedin: false } })
    await press('Grief and loss')
    expect(calls.onChange).toHaveBeenLastCalledWith({ topics: { grief: false, burnout: true, crisis: true } })
  })

  it('pauses until midnight and ends the pause', async () => {
    const calls = popup('reading')
    await press('Pause for today')
    expect(calls.onPause).toHaveBeenLastCalledWith(new Date('2026-11-23T00:00:00').getTime())
    const again = popup('reading', { settings: { ...settings, pausedUntil: now.getTime() + 3_600_000 } })
    expect(words()).toContain('Paused until 22:10. Nothing is read.')
    await press('End the pause')
    expect(again.onPause).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('offers to turn on first, and opens the list and the settings', async () => {
    const calls = popup(undefined, { settings: { ...settings, turnedOn: false } })
    expect(hasButton('Pause for today')).toBe(false)
    await press('Turn on')
    await press('Saved posts (12)')
    await press('Settings')
    for (const call of [calls.onTurnOn, calls.onOpenSaved, calls.onOpenSettings]) expect(call).toHaveBeenCalledOnce()
  })
})

const choose = (label: string, value: string) =>
  act(() => {
    const id = [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? ''
    const select = document.getElementById(id) as HTMLSelectElement
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })

describe('welcome', () => {
  const open = (guessedCountry?: string) => {
    const onTurnOn = vi.fn()
    const unset = { ...settings, turnedOn: false, country: undefined, role: undefined }
    show(
      <Welcome settings={unset} guessedCountry={guessedCountry} countries={['IE', 'GB']} onTurnOn={onTurnOn} onOpenSaved={vi.fn()} onOpenSettings={vi.fn()} />,
    )
    return onTurnOn
  }

  it('shows the guessed country as a guess and hands over what was chosen', async () => {
    const onTurnOn = open('IE')
    expect(words()).toContain('Ireland is a guess')
    expect(words()).toContain('LinkedIn’s terms do.')
    await choose('Country', 'GB')
    await choose('About you, if you like', 'nurse')
    await act(() => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[0]?.click())
    await press('Turn on')
    expect(onTurnOn).toHaveBeenCalledExactlyOnceWith({ turnedOn: true, sites: { instagram: false, linkedin: true }, country: 'GB', role: 'nurse' })
  })

  it('assumes no country, and waits for a site', async () => {
    const onTurnOn = open()
    expect(document.querySelector('select')?.value).toBe('')
    for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) await act(() => box.click())
    await press('Turn on')
    expect(onTurnOn).not.toHaveBeenCalled()
    expect(words()).toContain('Pick at least one site first.')
  })
})

describe('settings', () => {
  it('hands over each change at once', async () => {
    const onChange = vi.fn()
    show(<SettingsForm settings={settings} countries={['IE', 'GB']} employer={{ most: 6, onKeep: () => [] }} onChange={onChange} />)
    await press('Also suggested posts')
    await choose('Country', '')
    await choose('About you, if you like', 'physician')
    await act(() => document.querySelector<HTMLInputElement>('input[value=faint]')?.click())
    await act(() => document.querySelector<HTMLInputElement>('input[value=link]')?.click())
    expect(onChange.mock.calls.flat()).toEqual([
      { alsoSuggested: true },
      { country: undefined },
      { role: 'physician' },
      { caution: 'faint' },
      { keep: 'link' },
    ])
    expect(button('Quiet Nod is on')).toHaveProperty('checked', true)
  })
})
