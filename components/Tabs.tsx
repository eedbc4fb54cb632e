import type { ComponentChildren, JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { direction } from '../utils/i18n'

/** Tabs as the ARIA pattern has them: one in the tab order, arrows move and choose. */
export const Tabs = ({
  label,
  tabs,
}: {
  label: string
  tabs: readonly { id: string; label: string; content: ComponentChildren }[]
}): JSX.Element => {
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const forward = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const step = event.key === forward ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? -1 : 0
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step ? (chosen + step + tabs.length) % tabs.length : undefined
    if (to === undefined) return
    event.preventDefault()
    setChosen(to)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus({ preventScroll: true })
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-${tab.id}-view`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => setChosen(index)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div key={tab.id} class="view" role="tabpanel" id={`${id}-${tab.id}-view`} aria-labelledby={`${id}-${tab.id}`} hidden={index !== chosen}>
          {index === chosen && tab.content}
        </div>
      ))}
    </>
  )
}
