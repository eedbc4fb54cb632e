import { describe, expect, it, vi } from 'vitest'
import { Popup } from '../../components/Popup'
import { SupportCard, type SavedState } from '../../components/SupportCard'
import { settings } from '../../scripts/gallery/examples'
import { hasButton, press, show, words } from './on-screen'

const nothing = () => {}
const lines = () => [...document.querySelectorAll('[role=menuitem]')].map((line) => line.textContent)

describe('what to keep of one post', () => {
  const card = (saved: SavedState) => {
    const onSave = vi.fn()
    show(<SupportCard topic="grief" saved={saved} evidence={[]} dark={false} keep="words-and-author" onSupport={nothing} onSave={onSave} onUndo={nothing} onAction={() => true} onActionUndo={nothing} onGone={nothing} />)
    return onSave
  }

  it('the other ways are offered under More, and one press on Save is as always', async () => {
    const onSave = card('no')
    await press('Save')
    expect(onSave).toHaveBeenLastCalledWith()
    await press('More')
    expect(lines().slice(4)).toEqual(['Save only the words', 'Save only the link'])
    await press('Save only the words')
    expect(onSave).toHaveBeenLastCalledWith('words')
    expect(lines()).toEqual([])
  })

  it('once it is kept, it can be changed to any of the three', async () => {
    const onSave = card('saved')
    await press('More')
    expect(lines().slice(4)).toEqual(['Save words and author', 'Save only the words', 'Save only the link'])
    await press('Save words and author')
    expect(onSave).toHaveBeenLastCalledWith('words-and-author')
  })
})

describe('the popup', () => {
  const popup = (more: object) => show(<Popup settings={settings} savedCount={12} onChange={nothing} onOpenSaved={nothing} onOpenSettings={nothing} onPause={nothing} onTurnOn={nothing} onCopyReport={() => true} {...more} />)

  it('has a quiet mark where a check-in is due, and none else', () => {
    popup({ due: 0 })
    expect(words()).not.toContain('a check-in')
    popup({ due: 2 })
    expect(words()).toContain('Saved posts (12) · a check-in')
  })

  it('opens the list beside the page where the browser can', async () => {
    popup({})
    expect(hasButton('Beside the page')).toBe(false)
    const onOpenBeside = vi.fn()
    popup({ onOpenBeside })
    await press('Beside the page')
    expect(onOpenBeside).toHaveBeenCalledOnce()
  })
})
