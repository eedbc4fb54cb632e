import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Popup, type PopupProps } from '../../components/Popup'
import { SettingsForm } from '../../components/SettingsForm'
import { Welcome } from '../../components/Welcome'
import { now, settings, settingsPage } from '../../scripts/gallery/examples'
import type { PageState, Settings, SiteId } from '../../utils/types'
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
    [undefined, 'Quiet Nod reads posts on Instagram and LinkedIn, and nothing anywhere else. If this page is one of them, reload it once.'],
  ] as const)('says how the page is read: %s', (state, sentence) => {
    popup(state)
    expect(words()).toContain(sentence)
    expect(hasButton('Copy report')).toBe(state === 'degraded' || state === 'blind')
  })

  it.each([
    ['has not been heard of yet', undefined, { isWaiting: true }],
    ['still tells of a pause that is over', 'paused', {}],
    ['still tells of quiet hours that are over', 'quiet', {}],
  ] as const)('says nothing of a page that %s', (_, state, more) => {
    popup(state, more)
    expect(document.querySelector('.state [role=status]')!.textContent).toBe('')
  })

  it('says why a site that an organisation does not allow cannot be switched on', () => {
    popup('off', { settings: { ...settings, policy: { employer: [], savingOff: false, allowedSites: ['instagram'] } } })
    expect(words()).toContain('Not allowed by your organisation.')
    expect(document.querySelector<HTMLInputElement>('header input')?.disabled).toBe(true)
  })

  it('copies the report', async () => {
    const calls = popup('blind')
    await press('Copy report')
    expect(calls.onCopyReport).toHaveBeenCalledOnce()
    expect(hasButton('Copied')).toBe(true)
  })

  it.each([
    [true, 'Copied'],
    [false, 'Could not copy'],
  ])('tells a screen reader whether the report was copied: %s', async (worked, sentence) => {
    popup('blind', { onCopyReport: () => worked })
    // It is heard only where its place was there before the words.
    const place = document.querySelector('.report [role=status]')
    expect(place?.textContent).toBe('')
    await press('Copy report')
    expect(place?.textContent).toBe(sentence)
  })

  it('turns one site off and a topic off', async () => {
    const calls = popup('reading')
    await press('Quiet Nod on LinkedIn')
    expect(calls.onChange).toHaveBeenLastCalledWith({ sites: { linkedin: false } })
    await press('Grief and loss')
    expect(calls.onChange).toHaveBeenLastCalledWith({ topics: { grief: false } })
  })

  it('pauses for an hour or today, and ends the pause', async () => {
    const calls = popup('reading')
    await press('Pause for today')
    await press('Pause for an hour')
    expect(calls.onPause.mock.calls).toEqual([['today'], ['hour']])
    const again = popup('reading', { rest: { why: 'paused', until: now.getTime() + 3_600_000 } })
    expect(words()).toContain('Paused until 22:10. Nothing is read.')
    await press('End the pause')
    expect(again.onPause).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('hands the focus to what replaced the button of a pause', async () => {
    popup('reading')
    button('Pause for today').focus()
    await press('Pause for today')
    await act(() => void popup('reading', { rest: { why: 'paused', until: now.getTime() + 3_600_000 } }))
    expect(document.activeElement).toBe(button('End the pause'))
    await press('End the pause')
    await act(() => void popup('reading'))
    expect(document.activeElement).toBe(button('Pause for an hour'))
    // A pause that ends by itself takes the focus from nobody.
    button('Settings').focus()
    await act(() => void popup('reading', { rest: { why: 'paused', until: now.getTime() + 3_600_000 } }))
    expect(document.activeElement).toBe(button('Settings'))
  })

  it('hands the focus to its name when a pause is ended inside the quiet hours, where no button takes its place', async () => {
    popup('reading', { rest: { why: 'paused', until: now.getTime() + 3_600_000 } })
    button('End the pause').focus()
    await press('End the pause')
    await act(() => void popup('quiet', { rest: { why: 'quiet', until: now.getTime() + 3_600_000 } }))
    expect(hasButton('End the pause')).toBe(false)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('says that these are quiet hours; there is no pause to end', () => {
    popup('quiet', { rest: { why: 'quiet', until: new Date('2026-11-23T07:00:00').getTime() } })
    expect(words()).toContain('Quiet hours until Mon 07:00. Nothing is read.')
    expect(hasButton('End the pause')).toBe(false)
  })

  it('says that the reader’s own cap is reached', () => {
    popup('reading', { pageState: { site: 'linkedin', state: 'reading', reasons: [], census, cards: 3, isCapped: true } })
    expect(words()).toContain('No more cards on this page, as you asked.')
  })

  it('says "off" of a site that is off, also in a pause', () => {
    popup('off', { rest: { why: 'paused', until: now.getTime() + 1 } })
    expect(words()).toContain('Off on LinkedIn.')
  })

  it('offers to turn on first, and opens the list and the settings', async () => {
    const calls = popup(undefined, { settings: { ...settings, turnedOn: false } })
    expect(hasButton('Pause for today')).toBe(false)
    await press('Turn on')
    await press('Saved posts (12)')
    await press('Settings')
    for (const call of [calls.onTurnOn, calls.onOpenSaved, calls.onOpenSettings]) expect(call).toHaveBeenCalledOnce()
  })

  it('hands the focus to its name when it is turned on', async () => {
    popup(undefined, { settings: { ...settings, turnedOn: false } })
    button('Turn on').focus()
    await press('Turn on')
    popup()
    expect(document.activeElement?.tagName).toBe('H1')
  })
})

const choose = (label: string, value: string) =>
  act(() => {
    const id = [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? ''
    const select = document.getElementById(id) as HTMLSelectElement | HTMLInputElement
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
    expect(onTurnOn).toHaveBeenCalledExactlyOnceWith({ turnedOn: true, sites: { instagram: false }, country: 'GB', role: 'nurse' })
  })

  it('hands over what was chosen here, and leaves what was chosen elsewhere meanwhile', async () => {
    const onTurnOn = vi.fn()
    const page = (more: Partial<Settings>) => show(<Welcome settings={{ ...settings, turnedOn: false, country: undefined, role: undefined, ...more }} guessedCountry="GB" countries={['IE', 'GB']} onTurnOn={onTurnOn} onOpenSaved={vi.fn()} onOpenSettings={vi.fn()} />)
    page({})
    page({ country: 'IE', role: 'nurse' })
    await press('Turn on')
    expect(onTurnOn).toHaveBeenLastCalledWith({ turnedOn: true })
  })

  it('does not make an organisation’s country the reader’s own', async () => {
    const onTurnOn = vi.fn()
    show(<Welcome settings={{ ...settings, turnedOn: false, country: 'IE' }} countries={['IE', 'GB']} onTurnOn={onTurnOn} onOpenSaved={vi.fn()} onOpenSettings={vi.fn()} />)
    await press('Turn on')
    expect(onTurnOn.mock.calls[0]![0]).not.toHaveProperty('country')
    await choose('Country', '')
    await press('Turn on')
    expect(onTurnOn.mock.calls[1]![0]).toHaveProperty('country', undefined)
  })

  it('hands the focus to what it says when it is turned on', async () => {
    const page = (turnedOn: boolean) =>
      show(<Welcome settings={{ ...settings, turnedOn }} countries={['IE']} onTurnOn={vi.fn()} onOpenSaved={vi.fn()} onOpenSettings={vi.fn()} />)
    page(false)
    button('Turn on').focus()
    await press('Turn on')
    page(true)
    expect(document.activeElement?.tagName).toBe('H2')
  })

  it('assumes no country, and waits for a site', async () => {
    const onTurnOn = open()
    expect(document.querySelector('select')?.value).toBe('')
    for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) await act(() => box.click())
    await press('Turn on')
    expect(onTurnOn).not.toHaveBeenCalled()
    expect(words()).toContain('Pick at least one site first.')
  })

  describe('under a policy that names the sites', () => {
    const onTurnOn = vi.fn()
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    const page = (allowedSites?: readonly SiteId[]) => {
      const sites = { instagram: allowedSites?.includes('instagram') ?? true, linkedin: allowedSites?.includes('linkedin') ?? true }
      const under = { ...settings, turnedOn: false, sites, ...(allowedSites && { policy: { employer: [], savingOff: false, allowedSites } }) }
      return act(() => void show(<Welcome settings={under} countries={['IE']} onTurnOn={onTurnOn} onOpenSaved={vi.fn()} onOpenSettings={vi.fn()} />))
    }

    it('does not let a site be ticked that is not allowed, and says why', async () => {
      await page(['linkedin'])
      expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
        [false, true],
        [true, false],
      ])
      expect(boxes().map((box) => box.closest('label')?.textContent)).toEqual(['InstagramNot allowed by your organisation.', 'LinkedIn'])
    })

    it('counts no site that was ticked before the policy came', async () => {
      await page()
      for (const box of boxes()) await act(() => box.click())
      await act(() => boxes()[0]?.click())
      await page(['linkedin'])
      expect(boxes().map(({ checked }) => checked)).toEqual([false, false])
      await press('Turn on')
      expect(onTurnOn).not.toHaveBeenCalled()
    })

    it('cannot be turned on where no site is allowed', async () => {
      await page([])
      expect(boxes().every(({ disabled }) => disabled)).toBe(true)
      await press('Turn on')
      expect(onTurnOn).not.toHaveBeenCalled()
    })
  })
})

describe('settings', () => {
  it('sets quiet hours, a cap, a pace and languages', async () => {
    const onChange = vi.fn()
    show(<SettingsForm {...settingsPage} settings={{ ...settings, quietHours: { from: '22:00', to: '07:00' } }} onChange={onChange} />)
    await choose('From', '21:30')
    await choose('Cards while a page stays open', '5')
    await choose('Offer a pause', '3')
    await choose('Offer a pause', '')
    await press('Quiet hours')
    await act(() => [...document.querySelectorAll('label')].find((one) => one.textContent === 'Hindi')?.querySelector('input')?.click())
    expect(onChange.mock.calls.flat()).toEqual([
      { quietHours: { from: '21:30', to: '07:00' } },
      { cap: 5 },
      { pace: 3 },
      { pace: undefined },
      { quietHours: undefined },
      { languages: ['hi'] },
    ])
  })

  it('pauses, and ends the pause', async () => {
    const onPause = vi.fn()
    show(<SettingsForm {...settingsPage} settings={settings} onPause={onPause} />)
    await press('Pause for an hour')
    show(<SettingsForm {...settingsPage} settings={{ ...settings, pausedUntil: now.getTime() + 3_600_000 }} onPause={onPause} />)
    expect(words()).toContain('Paused until 22:10.')
    await press('End the pause')
    expect(onPause.mock.calls).toEqual([['hour'], [undefined]])
  })

  it('shows what the reader said no to, and takes it back', async () => {
    const lists = { ...settingsPage.lists, onForget: vi.fn(), onTakeBack: vi.fn(), onCopy: vi.fn(() => true) }
    show(<SettingsForm {...settingsPage} settings={settings} lists={lists} />)
    expect(words()).toContain('3 posts get no card.')
    expect(words()).toContain('1 author gets no more cards.')
    await press('Forget these: Show cards beside these posts again')
    await press('Take back: Grief and loss, 20 November 2026')
    await press('Take back all')
    await press('Copy the list, as it is kept')
    expect(lists.onForget).toHaveBeenCalledExactlyOnceWith('posts')
    expect(lists.onTakeBack.mock.calls).toEqual([['a'], []])
    expect(lists.onCopy).toHaveBeenCalledExactlyOnceWith('[]')
  })

  it('hands the focus to the next of what the reader said no to, to the one before, and to the words where nothing is left', async () => {
    const day = (id: string, on: string) => ({ id, topic: 'grief' as const, on, words: 2 })
    const all = [day('a', '2026-11-20'), day('b', '2026-11-21'), day('c', '2026-11-22')]
    const lists = (posts: number, authors: number, ...corrections: typeof all) => ({ ...settingsPage.lists, posts, authors, corrections })
    const draw = (of: ReturnType<typeof lists>) => act(() => void show(<SettingsForm {...settingsPage} settings={settings} lists={of} />))
    const takeBack = async (name: string, left: ReturnType<typeof lists>) => {
      button(name).focus()
      await press(name)
      await draw(left)
      return document.activeElement
    }
    const of = (date: string) => `Take back: Grief and loss, ${date}`
    await draw(lists(3, 1, ...all))
    expect(await takeBack(of('21 November 2026'), lists(3, 1, all[0]!, all[2]!))).toBe(button(of('22 November 2026')))
    expect(await takeBack(of('22 November 2026'), lists(3, 1, all[0]!))).toBe(button(of('20 November 2026')))
    expect(await takeBack('Take back all', lists(3, 1))).toBe(button('Forget these: Show cards for these authors again'))
    expect(await takeBack('Forget these: Show cards beside these posts again', lists(0, 1))).toBe(button('Forget these: Show cards for these authors again'))
    expect((await takeBack('Forget these: Show cards for these authors again', lists(0, 0)))?.textContent).toBe('Nothing so far.')
  })

  it('reads a file, says where it is none, goes back to the beginning, and undoes', async () => {
    const file = { ...settingsPage.file, onRead: vi.fn(async ({ name }: File) => name === 'right.json'), onReset: vi.fn(), onUndo: vi.fn() }
    show(<SettingsForm {...settingsPage} settings={settings} file={file} />)
    const give = (name: string) =>
      act(async () => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]')!
        Object.defineProperty(input, 'files', { value: [new File(['{}'], name)], configurable: true })
        input.dispatchEvent(new Event('change', { bubbles: true }))
        for (let turn = 0; turn < 6; turn++) await Promise.resolve()
      })
    await give('wrong.json')
    expect(words()).toContain('Nothing was changed.')
    expect(hasButton('Undo')).toBe(false)
    await give('right.json')
    expect(words()).toContain('The settings are those of the file now.')
    expect(document.activeElement?.textContent).toBe('Undo')
    await press('Undo')
    expect(document.activeElement?.textContent).toBe('Save as a file')
    await press('Back to the beginning')
    await press('Undo')
    expect([file.onReset.mock.calls.length, file.onUndo.mock.calls.length]).toEqual([1, 2])
    await press('Back to the beginning')
    await give('wrong.json')
    expect(words()).toContain('Nothing was changed.')
    expect(hasButton('Undo')).toBe(true)
  })

  it('hides no place of a message before its words are there: a screen reader would not be told', () => {
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = readFileSync(join(import.meta.dirname, '../../components/pages.css'), 'utf8').replace(/@import.*/g, '')
    show(<SettingsForm {...settingsPage} settings={settings} />)
    const places = [...document.querySelectorAll<HTMLElement>('.removed')]
    expect(places.map((place) => [place.textContent, place.role])).toEqual([
      ['', 'status'],
      ['', 'status'],
    ])
    for (const place of places) expect(getComputedStyle(place)).toMatchObject({ display: 'flex', position: 'absolute', padding: '0px' })
    style.remove()
  })

  it('hands over each change at once', async () => {
    const onChange = vi.fn()
    show(<SettingsForm {...settingsPage} settings={settings} onChange={onChange} />)
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
