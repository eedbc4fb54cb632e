import type { JSX } from 'preact'

/** A message in which `*asterisks*` mark what leads: the only markup a message may carry. */
export const Strong = ({ text }: { text: string }): JSX.Element => (
  <>{text.split('*').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</>
)
