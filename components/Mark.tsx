import type { JSX } from 'preact'

/** The mark in one colour: a head bowed over a shoulder, a nod. `size` in px. Decoration: hidden from screen readers. */
export const Mark = ({ size = 20 }: { size?: number }): JSX.Element => (
  <svg class="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="7.4" cy="7.2" r="3.4" fill="none" stroke="currentColor" stroke-width="2" />
    <path d="M3 17.2c.9-3.4 3.600-5 6.600-5 3.800 0 6.400-2.200 7.200-6.200" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
  </svg>
)
