import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** A few choices side by side: real radio buttons, so that keys and screen readers know what to do. */
export const Segmented = <Id extends string>({
  label,
  options,
  chosen,
  onChoose,
}: {
  label: string
  options: readonly { id: Id; label: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}): JSX.Element => {
  const group = useId()
  return (
    <fieldset class="seg">
      <legend>{label}</legend>
      <div class="choices">
        {options.map((option) => (
          <label key={option.id}>
            <input type="radio" name={group} value={option.id} checked={option.id === chosen} onChange={() => onChoose(option.id)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
