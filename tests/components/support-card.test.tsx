import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SupportCard, type SupportCardProps } from '../../components/SupportCard'
import { button, distrust, hasButton, key, pass, press, show, words } from './on-screen'

const card = (more: Partial<SupportCardProps> = {}) => {
  const calls = { onSupport: vi.fn(), onSave: vi.fn(), onUndo: vi.fn(), onAction: vi.fn(() => true), onActionUndo: vi.fn(), onGone: vi.fn() }
  show(<SupportCard topic="grief" saved="no" evidence={['could not find my car']} dark={false} {...calls} {...more} />)
  return calls
}

afterEach(() => void vi.useRealTimers())

describe('the card', () => {
  it.each([
    ['grief', 'This post speaks of loss'],
    ['burnout', 'This post speaks of exhaustion at work'],
    ['crisis', 'This post speaks of very dark thoughts'],
  ] as const)('says what a post of %s speaks of', (topic, sentence) => {
    card({ topic })
    const region = document.querySelector('[role=group]')
    expect(document.getElementById(region?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(sentence)
  })

  it('calls back once for each press', async () => {
    const calls = card()
    await press('Support')
    await press('Save')
    expect(calls.onSupport).toHaveBeenCalledExactlyOnceWith(button('Support'))
    expect(calls.onSave).toHaveBeenCalledOnce()
  })

  it('does nothing for a press that a script made', async () => {
    const calls = card()
    distrust()
    for (const name of ['Support', 'Save', 'More']) await press(name)
    expect([calls.onSupport.mock.calls, calls.onSave.mock.calls]).toEqual([[], []])
    expect(document.querySelector('[role=menu]')).toBeNull()
  })

  it('takes no focus when it appears', () => {
    card()
    expect(document.activeElement).toBe(document.body)
  })

  it('saves once, says that it kept the post and takes it back', async () => {
    const saving = card({ saved: 'saving' })
    await press('Saving…')
    expect(saving.onSave).not.toHaveBeenCalled()
    const saved = card({ saved: 'saved' })
    expect(words()).toContain('Kept · Undo')
    await press('Undo')
    expect(saved.onUndo).toHaveBeenCalledOnce()
  })

  it('gives the focus on where a press takes its own button away, and never takes it from elsewhere', async () => {
    card()
    button('Save').focus()
    await press('Save')
    card({ saved: 'saving' })
    card({ saved: 'saved' })
    expect(document.activeElement).toBe(button('Undo'))
    await press('Undo')
    card({ saved: 'no' })
    expect(document.activeElement).toBe(button('Save'))
    await press('Save')
    card({ saved: 'merged' })
    expect(document.activeElement).toBe(button('More'))
    card({ saved: 'no' })
    await press('Save')
    const other = document.body.appendChild(document.createElement('button'))
    other.focus()
    card({ saved: 'saved' })
    expect(document.activeElement).toBe(other)
    other.remove()
  })

  it('tells why it could not save and lets the reader try again', async () => {
    const calls = card({ saved: 'failed', message: 'There is no room left.' })
    expect(words()).toContain('There is no room left.')
    await press('Save')
    expect(calls.onSave).toHaveBeenCalledOnce()
    card({ saved: 'failed' })
    expect(words()).toContain('please try again')
  })
})

describe('the offer of a pause', () => {
  it('is there only at the reader’s own limit, and takes no focus', () => {
    card()
    expect(words()).not.toContain('Several heavy posts')
    card({ onPace: vi.fn() })
    expect(words()).toContain('Several heavy posts by now.')
    expect(document.activeElement).toBe(document.body)
  })

  it('leads to a minute or to nothing; the focus goes on to Support', async () => {
    const onPace = vi.fn()
    card({ onPace })
    await press('Take a minute')
    await press('Not now')
    expect(onPace.mock.calls).toEqual([[true, button('Support')], [false, button('Support')]])
    expect(document.activeElement).toBe(button('Support'))
  })

  it('pauses for an hour, with undo', async () => {
    const calls = card({ onPace: vi.fn() })
    await press('Pause for an hour')
    expect(calls.onAction).toHaveBeenCalledExactlyOnceWith('pause-hour')
    expect(words()).toContain('Paused for an hour.')
    await press('Undo')
    expect(calls.onActionUndo).toHaveBeenCalledExactlyOnceWith('pause-hour')
  })
})

describe('more', () => {
  it('offers no more cards for an author, where the author is known', async () => {
    card()
    await press('More')
    expect(hasButton('No more cards for this author')).toBe(false)
    await press('More')
    const calls = card({ canMute: true })
    await press('More')
    await press('No more cards for this author')
    expect(calls.onAction).toHaveBeenCalledExactlyOnceWith('mute-author')
    expect(words()).toContain('Noted: no more cards for this author.')
  })

  it('tells that it had to be clearer', async () => {
    card({ isRaised: true })
    await press('More')
    await press('Why am I seeing this')
    expect(words()).toContain('You have said “Not about this” of posts like it')
  })

  it('moves with the arrows, closes with Escape and gives the focus back', async () => {
    card()
    await press('More')
    expect(document.activeElement?.textContent).toBe('Why am I seeing this')
    await key('ArrowDown')
    expect(document.activeElement?.textContent).toBe('Not about this')
    await key('End')
    await key('ArrowRight')
    expect(document.activeElement?.textContent).toBe('Why am I seeing this')
    await key('Escape')
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(document.activeElement).toBe(button('More'))
  })

  it('quotes the words that decided, and where they were read', async () => {
    card()
    await press('More')
    await press('Why am I seeing this')
    expect(words()).toContain('“could not find my car”')
    expect(words()).toContain('Decided on this device. Nothing was sent.')
    await key('Escape')
    expect(words()).not.toContain('could not find my car')
    expect(document.activeElement).toBe(button('More'))
  })

  it('quotes no more than a few short pieces', async () => {
    card({ evidence: ['one', 'two', 'three', 'four'].map((word) => `${word} ${'and on it went '.repeat(20)}`) })
    await press('More')
    await press('Why am I seeing this')
    expect(words()).not.toContain('four')
    expect(document.querySelector('.why p')?.textContent?.length).toBeLessThan(400)
  })

  it('explains itself without any single word, too', async () => {
    card({ evidence: [' '] })
    await press('More')
    await press('Why am I seeing this')
    expect(words()).toContain('the post as a whole')
  })

  it('hides at once, offers Undo for a moment, then goes', async () => {
    vi.useFakeTimers()
    const calls = card()
    await press('More')
    await press('Hide here')
    expect(calls.onAction).toHaveBeenCalledExactlyOnceWith('hide-here')
    expect(words()).toContain('Hidden here.')
    expect(hasButton('Support')).toBe(false)
    await pass(6000)
    expect(calls.onGone).not.toHaveBeenCalled()
    // Keyboard focus on Undo holds the line; without it the moment passes.
    await act(() => (document.activeElement as HTMLElement).blur())
    await pass(8000)
    expect(calls.onGone).toHaveBeenCalledOnce()
  })

  it('the strip stays while the keyboard is on Undo, wherever the pointer goes', async () => {
    vi.useFakeTimers()
    const calls = card()
    await press('More')
    await press('Hide here')
    const strip = document.querySelector('.card')!
    for (const kind of ['pointerenter', 'pointerleave']) await act(() => void strip.dispatchEvent(new Event(kind)))
    await pass(9000)
    expect(calls.onGone).not.toHaveBeenCalled()
    await act(() => void strip.dispatchEvent(new Event('pointerenter')))
    await act(() => (document.activeElement as HTMLElement).blur())
    await pass(9000)
    expect(calls.onGone).not.toHaveBeenCalled()
    await act(() => void strip.dispatchEvent(new Event('pointerleave')))
    await pass(9000)
    expect(calls.onGone).toHaveBeenCalledOnce()
  })

  it('says nothing was done where nothing could be asked for', async () => {
    card({ onAction: vi.fn(() => false) })
    await press('More')
    await press('Hide here')
    expect(words()).not.toContain('Hidden here.')
    expect(document.activeElement).toBe(button('More'))
    card({ onMore: () => false })
    await press('More')
    expect(hasButton('Hide here')).toBe(false)
  })

  it('takes the hiding back', async () => {
    vi.useFakeTimers()
    const calls = card()
    await press('More')
    await press('Not about this')
    await press('Undo')
    expect(calls.onActionUndo).toHaveBeenCalledExactlyOnceWith('not-about')
    expect(hasButton('Support')).toBe(true)
    expect(document.activeElement).toBe(button('More'))
    await pass(20_000)
    expect(calls.onGone).not.toHaveBeenCalled()
  })
})
