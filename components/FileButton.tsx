import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { onPress } from './trusted'

/** A button behind which the browser's own choice of a file opens. The same file can be chosen again. */
export const FileButton = ({ label, look, accept, onFile }: { label: string; look?: string | undefined; accept?: string; onFile: (file: File) => void }): JSX.Element => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={look} onClick={onPress(() => input.current?.click())}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onFile(file)
          currentTarget.value = ''
        }}
      />
    </>
  )
}
