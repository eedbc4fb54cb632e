import type { JSX } from 'preact'

/** What takes longer than a moment: a sentence, and how far it is (0–1). */
export type Progress = { sentence: string; share: number }

export const ProgressLine = ({ sentence, share }: Progress): JSX.Element => (
  <p class="progress">
    <progress max={1} value={share} aria-label={sentence} />
    <span aria-hidden="true">{sentence}</span>
  </p>
)
