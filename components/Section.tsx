import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

/** A part of a page under its own heading. */
export const Section = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => {
  const id = useId()
  return (
    <section class="box" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
