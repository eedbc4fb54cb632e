import { act } from 'preact/test-utils'
import { useState } from 'preact/hooks'
import { describe, expect, it } from 'vitest'
import { EmployerServices } from '../../components/EmployerServices'
import { SettingsForm } from '../../components/SettingsForm'
import { settings, settingsPage } from '../../scripts/gallery/examples'
import { mostEntries, nextId, readEntries, readEntry } from '../../utils/employer'
import type { EmployerEntry, Policy } from '../../utils/types'
import { button, hasButton, press, show, words } from './on-screen'

const [team] = readEntries([{ name: 'Peer support team', phone: '01632 960 120', learns: 'Nobody at work is told.' }], 'own')
const [staff] = readEntries([{ name: 'Staff support', web: 'staff.example' }], 'policy')

/** The part of the settings page, with a list that changes as the stored one does. */
const Page = ({ start, fromPolicy = [] }: { start: EmployerEntry[]; fromPolicy?: EmployerEntry[] }) => {
  const [entries, setEntries] = useState<readonly EmployerEntry[]>(start)
  return (
    <EmployerServices
      entries={entries}
      fromPolicy={fromPolicy}
      most={mostEntries}
      onReplace={setEntries}
      onKeep={(draft, id) => {
        const read = readEntry(draft, id ?? nextId(entries, 'own'))
        if ('faults' in read) return read.faults
        setEntries(id ? entries.map((entry) => (entry.id === id ? read.entry : entry)) : [...entries, read.entry])
        return []
      }}
    />
  )
}
const field = (label: string) => document.getElementById([...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? '') as HTMLInputElement
const type = (label: string, value: string) =>
  act(() => {
    field(label).value = value
    field(label).dispatchEvent(new Event('input', { bubbles: true }))
  })
const keep = () => act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))

describe('the employer’s own services in the settings', () => {
  it('are added, with what is wrong said beside the field and nothing lost', async () => {
    show(<Page start={[]} />)
    await press('Add a service')
    expect(document.activeElement).toBe(field('Name'))
    await type('Telephone', 'ask at the desk')
    await keep()
    expect(field('Name').getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field('Name'))
    expect(document.getElementById(field('Telephone').getAttribute('aria-describedby') ?? '')?.textContent).toContain('no number that can be dialled')
    await type('Name', 'Peer support team')
    await type('Telephone', '(01632) 960-120')
    await type('Who learns of a call', 'Nobody at work is told.')
    await keep()
    expect(document.querySelector('form')).toBeNull()
    for (const part of ['Peer support team', '01632 960 120', 'Nobody at work is told.']) expect(words()).toContain(part)
    expect(document.activeElement).toBe(button('Add a service'))
  })
  it('are edited in their place', async () => {
    show(<Page start={[team!]} />)
    await press('Edit Peer support team')
    expect(field('Telephone').value).toBe('01632 960 120')
    await type('Name', 'Ward peers')
    await keep()
    expect(words()).toContain('Ward peers')
    expect(words()).not.toContain('Peer support team')
    expect(document.activeElement).toBe(button('Edit Ward peers'))
    await press('Edit Ward peers')
    await type('Name', 'Never mind')
    await press('Cancel')
    expect(words()).toContain('Ward peers')
  })
  it('are removed, and put back where they stood', async () => {
    const second = { ...team!, id: 'own-2', name: 'Second' }
    show(<Page start={[team!, second]} />)
    await press('Remove Peer support team')
    expect(hasButton('Edit Peer support team')).toBe(false)
    expect(words()).toContain('Peer support team was removed.')
    expect(document.activeElement).toBe(button('Undo'))
    await press('Undo')
    expect(words().indexOf('Peer support team')).toBeLessThan(words().indexOf('Second'))
    expect(hasButton('Undo')).toBe(false)
  })
  it('one that is added while another can be put back takes its id, and not its way back', async () => {
    show(<Page start={[team!, { ...team!, id: 'own-2', name: 'Second' }]} />)
    await press('Add a service')
    await press('Remove Peer support team')
    await type('Name', 'Third')
    await type('Telephone', '01632 960 121')
    await keep()
    expect(words()).toContain('Third')
    expect(hasButton('Undo')).toBe(false)
  })
  it('the sixth takes the button away, and the focus goes to the sentence in its place', async () => {
    show(<Page start={Array.from({ length: mostEntries - 1 }, (_, index) => ({ ...team!, id: `own-${index + 1}` }))} />)
    await press('Add a service')
    await type('Name', 'The last')
    await type('Telephone', '01632 960 121')
    await keep()
    expect(hasButton('Add a service')).toBe(false)
    expect(document.activeElement?.localName).toBe('p')
  })
  it('of a policy are shown and cannot be changed; there is an end to how many one can add', () => {
    show(<Page start={Array.from({ length: mostEntries }, (_, index) => ({ ...team!, id: `own-${index + 1}` }))} fromPolicy={[staff!]} />)
    expect(words()).toContain('Staff support')
    expect(words()).toContain('Added by your organisation')
    expect(hasButton('Edit Staff support')).toBe(false)
    expect(hasButton('Add a service')).toBe(false)
  })
})

describe('the settings page under a policy', () => {
  it('says what the organisation has set, and leaves the rest to the reader', () => {
    const policy: Policy = { allowedSites: ['linkedin'], country: 'IE', employer: [staff!], savingOff: true }
    show(<SettingsForm {...settingsPage} settings={{ ...settings, country: 'IE', sites: { instagram: false, linkedin: true }, policy }} />)
    for (const part of ['Managed by your organisation', 'Not allowed by your organisation', 'You can choose another', 'has turned saving off', 'Staff support']) expect(words()).toContain(part)
    expect(button('Instagram')).toHaveProperty('disabled', true)
    expect(button('LinkedIn')).toHaveProperty('disabled', false)
  })
})
