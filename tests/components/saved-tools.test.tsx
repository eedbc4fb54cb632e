import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { DevicesProps } from '../../components/SavedDevices'
import type { ImportState } from '../../components/SavedImport'
import { SavedTools, type SavedToolsProps } from '../../components/SavedTools'
import { SavedUnlock } from '../../components/SavedUnlock'
import { posts } from '../../scripts/gallery/examples'
import { button, hasButton, press, show, words } from './on-screen'

const tools = (more: Partial<SavedToolsProps> = {}, state: ImportState = { step: 'choose' }, devices: Partial<DevicesProps> = {}) => {
  const calls = {
    onBack: vi.fn(),
    onExport: vi.fn(),
    onBackup: vi.fn(),
    onSetLock: vi.fn(),
    onLockNow: vi.fn(),
    onChangeLock: vi.fn(),
    onRemoveLock: vi.fn(),
    onForgetAfter: vi.fn(),
    onLookBack: vi.fn(),
    onWipe: vi.fn(),
    countOlder: vi.fn(async () => 12),
  }
  const file = { onFile: vi.fn(), onPassphrase: vi.fn(), onBringIn: vi.fn(), onLeave: vi.fn() }
  const its = { onLink: vi.fn(), onSync: vi.fn(), onUnlink: vi.fn(), onHandFile: vi.fn(), onTakeHandFile: vi.fn() }
  show(<SavedTools total={214} lock="open" lookBack={false} file={{ state, ...file }} devices={{ folder: 'none', hasFolders: true, ...its, ...devices }} {...calls} {...more} />)
  return { ...calls, file, devices: its }
}
const write = (field: HTMLInputElement | HTMLSelectElement | undefined, text: string) =>
  act(async () => {
    field!.value = text
    field!.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    await Promise.resolve()
  })
const passwords = () => [...document.querySelectorAll<HTMLInputElement>('input[type=password]')]

describe('the page of tools', () => {
  it.each([
    ['JSON, to bring in again', 'json'],
    ['Table (CSV)', 'csv'],
    ['To read (Markdown)', 'markdown'],
    ['Bookmarks', 'bookmarks'],
  ])('takes the list away: %s', async (name, as) => {
    const calls = tools()
    await press(name)
    expect(calls.onExport).toHaveBeenCalledExactlyOnceWith(as)
  })

  it('gives the focus back to the button whose form was left', async () => {
    tools()
    await press('Make a backup')
    await press('Cancel')
    await act(() => new Promise((next) => setTimeout(next, 10)))
    expect(document.activeElement).toBe(button('Make a backup'))
  })

  it('says how many were chosen, and how far it is', () => {
    tools({ chosen: 3, progress: { sentence: 'Writing the file…', share: 0.25 } })
    expect(words()).toContain('Take away what you chose (3)')
    expect(document.querySelector('progress')?.value).toBe(0.25)
  })

  it('a new passphrase is long enough and written twice alike; it is handed on once', async () => {
    const calls = tools()
    await press('Make a backup')
    await write(passwords()[0], 'short')
    await press('Make a backup')
    expect(words()).toContain('Please take at least 12 characters.')
    await write(passwords()[0], 'correct horse battery')
    await write(passwords()[1], 'correct horse batterz')
    await press('Make a backup')
    expect(words()).toContain('The two are not the same.')
    expect(calls.onBackup).not.toHaveBeenCalled()
    await write(passwords()[1], 'correct horse battery')
    await press('Make a backup')
    expect(calls.onBackup).toHaveBeenCalledExactlyOnceWith('correct horse battery')
    expect(passwords()).toEqual([])
  })

  it('wiping takes two steps, and the second asks with the number', async () => {
    const calls = tools()
    await press('Wipe everything…')
    expect(words()).toContain('Posts that will be gone for good: 214.')
    expect(document.activeElement?.textContent).toBe('Keep them')
    expect(calls.onWipe).not.toHaveBeenCalled()
    await press('Keep them')
    expect(hasButton('Wipe them all')).toBe(false)
    await press('Wipe everything…')
    await press('Wipe them all')
    expect(calls.onWipe).toHaveBeenCalledOnce()
  })

  it('a rule that would remove something now says how much, and waits', async () => {
    const calls = tools()
    const select = [...document.querySelectorAll('select')].at(-1)!
    await write(select, '365')
    await vi.waitFor(() => expect(words()).toContain('Posts that are older and would go now: 12'))
    expect(calls.onForgetAfter).not.toHaveBeenCalled()
    await press('Forget them')
    expect(calls.onForgetAfter).toHaveBeenCalledExactlyOnceWith(365)
    const none = tools({ countOlder: async () => 0 })
    await write([...document.querySelectorAll('select')].at(-1)!, '183')
    await vi.waitFor(() => expect(none.onForgetAfter).toHaveBeenCalledExactlyOnceWith(183))
  })

  it.each(['Keep them', 'Wipe them all'])('wiping hands the focus back to where it began: *%s*', async (pressed) => {
    tools()
    await press('Wipe everything…')
    button(pressed).focus()
    await press(pressed)
    expect(document.activeElement).toBe(button('Wipe everything…'))
  })

  it.each(['Forget them', 'Cancel'])('a rule that was asked about hands the focus back to the choice of rules: *%s*', async (pressed) => {
    tools()
    const select = [...document.querySelectorAll('select')].at(-1)!
    await write(select, '365')
    await vi.waitFor(() => button(pressed))
    button(pressed).focus()
    await press(pressed)
    expect(document.activeElement).toBe(select)
  })

  it('hands the focus on to what can be done now, where the lock comes or goes', async () => {
    tools()
    await press('Set a lock')
    for (const field of passwords()) await write(field, 'correct horse battery')
    await press('Set a lock')
    await act(() => new Promise((next) => setTimeout(next, 10)))
    expect(document.activeElement).toBe(button('Set a lock'))
    tools({ lock: 'unlocked' })
    expect(document.activeElement).toBe(button('Lock now'))
    button('Take the lock away').focus()
    await press('Take the lock away')
    tools()
    expect(document.activeElement).toBe(button('Set a lock'))
  })

  it('leaves the focus where the reader has taken it before the lock goes', async () => {
    tools({ lock: 'unlocked' })
    button('Take the lock away').focus()
    await press('Take the lock away')
    button('Bookmarks').focus()
    tools()
    expect(document.activeElement).toBe(button('Bookmarks'))
  })

  it('sets, closes and removes the lock', async () => {
    const calls = tools()
    await press('Set a lock')
    for (const field of passwords()) await write(field, 'correct horse battery')
    await press('Set a lock')
    expect(calls.onSetLock).toHaveBeenCalledExactlyOnceWith('correct horse battery')
    const locked = tools({ lock: 'unlocked' })
    await press('Lock now')
    await press('Take the lock away')
    expect([locked.onLockNow.mock.calls.length, locked.onRemoveLock.mock.calls.length]).toEqual([1, 1])
  })
})

it('changes the passphrase of the lock: asks for the one so far and twice for the new one', async () => {
  const { onChangeLock } = tools({ lock: 'unlocked' })
  await press('Change the passphrase')
  expect([...document.querySelectorAll('.passphrase label')].map((label) => label.textContent)).toEqual(['Passphrase so far', 'New passphrase', 'The same again'])
  await write(passwords()[1], 'correct horse battery')
  await write(passwords()[2], 'correct horse battery')
  await press('Change the passphrase')
  expect(onChangeLock, 'without the one so far').not.toHaveBeenCalled()
  await write(passwords()[0], 'the one so far')
  await press('Change the passphrase')
  expect(onChangeLock).toHaveBeenCalledExactlyOnceWith('the one so far', 'correct horse battery')
  expect(passwords()).toEqual([])
  expect(hasButton('Take the lock away')).toBe(true)
})

describe('bringing in', () => {
  it('shows what is in a file before anything is kept, as text', async () => {
    const evil = { ...posts[0]!, text: '<img src=x onerror=alert(1)>', author: '<b>x</b>' }
    const { file } = tools({}, { step: 'preview', kind: 'karakeep', added: 31, merged: 2, same: 5, left: { 'bad-link': 3 }, examples: [evil] })
    for (const said of ['Karakeep', 'new: 31', 'kept already, now with more: 2', 'kept already: 5', 'leads to no web page: 3', evil.text, evil.author]) expect(words()).toContain(said)
    expect(document.querySelector('main img, .preview b')).toBeNull()
    await press('Bring in')
    expect(file.onBringIn).toHaveBeenCalledOnce()
    await press('Leave it')
    expect(file.onLeave).toHaveBeenCalledOnce()
  })

  const preview: ImportState = { step: 'preview', kind: 'karakeep', added: 31, merged: 2, same: 5, left: {}, examples: [] }
  const nothingNew: ImportState = { ...preview, added: 0, merged: 0 }
  it.each<[string, ImportState]>([
    ['Bring in', preview],
    ['Leave it', preview],
    ['Close', nothingNew],
    ['Cancel', { step: 'passphrase', wrong: false }],
  ])('hands the focus back to the choice of a file: *%s*', async (pressed, state) => {
    tools({}, state)
    button(pressed).focus()
    await press(pressed)
    tools()
    expect(document.activeElement).toBe(button('Choose a file'))
  })

  it.each<[string, ImportState, string]>([
    ['nothing new', nothingNew, 'Close'],
    ['no list', { step: 'refused', reason: 'unknown' }, 'Choose a file'],
  ])('hands the focus on from a passphrase that opened a file with %s', async (_, state, next) => {
    tools({}, { step: 'passphrase', wrong: false })
    passwords()[0]!.focus()
    tools({}, state)
    expect(document.activeElement).toBe(button(next))
  })

  it('takes no focus when the page opens', () => {
    tools()
    expect(document.activeElement).toBe(document.body)
  })

  it('offers nothing to bring in where there is nothing new', () => {
    tools({}, { step: 'preview', kind: 'quiet-nod', added: 0, merged: 0, same: 5, left: {}, examples: [] })
    expect(hasButton('Bring in')).toBe(false)
  })

  it.each(['too-big', 'too-many', 'zip', 'unknown', 'broken', 'newer', 'empty'] as const)('says why it refused a file: %s', (reason) => {
    tools({}, { step: 'refused', reason })
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/\. Nothing was changed\.$/)
  })

  it('asks for the passphrase of a backup, and says when it was another', async () => {
    const { file } = tools({}, { step: 'passphrase', wrong: true })
    expect(words()).toContain('That did not open it.')
    await write(passwords()[0], 'x')
    await press('Open')
    expect(file.onPassphrase).toHaveBeenCalledExactlyOnceWith('x')
  })
})

describe('several devices', () => {
  it('links a folder where the browser has folders', async () => {
    const { devices } = tools()
    await press('Link a folder')
    for (const field of passwords()) await write(field, 'correct horse battery')
    await press('Choose the folder')
    expect(devices.onLink).toHaveBeenCalledExactlyOnceWith('correct horse battery')
  })

  it('looks and unlinks; says when files could not be read', async () => {
    const { devices } = tools({}, undefined, { folder: 'linked', name: 'Nod', unreadable: 2 })
    expect(words()).toContain('Linked: Nod')
    expect(words()).toContain('Files that could not be read: 2')
    await press('Look now')
    await press('Unlink')
    expect([devices.onSync.mock.calls.length, devices.onUnlink.mock.calls.length]).toEqual([1, 1])
  })

  it('by hand where it has none', async () => {
    const { devices } = tools({}, undefined, { hasFolders: false })
    expect(hasButton('Link a folder')).toBe(false)
    expect(words()).toContain('A file carried by hand does the same.')
    await press('Write a file for another device')
    for (const field of passwords()) await write(field, 'correct horse battery')
    await press('Write a file for another device')
    expect(devices.onHandFile).toHaveBeenCalledExactlyOnceWith('correct horse battery')
    expect(hasButton('Stop sharing between devices')).toBe(false)
  })

  it('ends by hand what was begun by hand', async () => {
    const { devices } = tools({}, undefined, { hasFolders: false, byHand: true })
    button('Stop sharing between devices').focus()
    await press('Stop sharing between devices')
    expect(devices.onUnlink).toHaveBeenCalledOnce()
    tools({}, undefined, { hasFolders: false, byHand: false })
    expect(document.activeElement).toBe(button('Write a file for another device'))
  })
})

it('a locked list asks for its passphrase and shows nothing else', async () => {
  const onUnlock = vi.fn()
  show(<SavedUnlock wrong={false} onUnlock={onUnlock} />)
  expect(words()).toContain('Your list is locked.')
  await write(passwords()[0], 'mine')
  await press('Open the list')
  expect(onUnlock).toHaveBeenCalledExactlyOnceWith('mine')
})
