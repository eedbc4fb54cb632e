import type { JSX } from 'preact'

/** The mark in one colour and one stroke: a head bowed over a shoulder, a nod. `size` in px. Hidden from screen readers. */
export const Mark = ({ size = 20 }: { size?: number }): JSX.Element => (
  <svg class="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d="M3.4 17.2C3.4 14.8 5.4 13.9 7.2 12.8A4.3 4.3 0 1 1 11.5 8.2C11.7 9.6 12.3 10 13.3 10.5C15.9 11.7 17.2 13.9 17.2 17.2"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
