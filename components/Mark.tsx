import type { JSX } from 'preact'

/** The mark in one colour and one stroke: a head bowed over a shoulder, a nod. `size` in px. Hidden from screen readers. */
export const Mark = ({ size = 20 }: { size?: number }): JSX.Element => (
  <svg class="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d="M4.2 17.2C4.2 15.3 5.2 14.1 6.3 13A3.9 3.9 0 1 1 10.5 8.4C10.7 9.3 11 9.5 12 9.9C15.4 11.1 17.2 13.5 17.2 17.2"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
