import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** A setting that is on or off, with its words before it: a real checkbox with the role of a switch. */
export const Switch = ({
  label,
  note,
  on,
  disabled = false,
  onSwitch,
}: {
  label: string
  /** What it means, in small words. */
  note?: string
  on: boolean
  disabled?: boolean
  onSwitch: (on: boolean) => void
}): JSX.Element => {
  const id = useId()
  return (
    <div class="row">
      <label for={id}>
        {label}
        {note && <small id={`${id}-note`}>{note}</small>}
      </label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  )
}
