import type { Progress } from '../../components/ProgressLine'
import { t } from '../../utils/i18n'

/** Hands a file over to the reader, who says where it goes. */
export const download = (blob: Blob, name: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export type Surroundings = {
  draw: () => void
  onProgress: (progress: Progress | undefined) => void
  refused: (doing: string) => (error: unknown) => void
}

/** How each tool does its work: with word of how far it is, and of what came of it. */
export type Work = {
  /** Runs an act; the sentence that it gives is said afterwards. `what` is for the report of an error. */
  doing: (what: string, act: () => Promise<string | undefined>) => void
  /** Tells how far an act is that goes through parts. */
  share: (sentence: string) => (part: number) => void
  draw: () => void
}

export const openWork = ({ draw, onProgress, refused }: Surroundings) => {
  let said: string | undefined
  const run = async (what: string, act: () => Promise<string | undefined>) => {
    said = undefined
    onProgress({ sentence: t('list_working'), share: 0 })
    try {
      const done = await act()
      onProgress(undefined)
      said = done
      draw()
    } catch (error) {
      onProgress(undefined)
      refused(what)(error)
    }
  }
  const work: Work = {
    doing: (what, act) => void run(what, act),
    share: (sentence) => (part) => onProgress({ sentence, share: part }),
    draw,
  }
  return {
    work,
    /** What was just done. */
    told: (): { said?: string } => (said === undefined ? {} : { said }),
    silence: () => {
      said = undefined
    },
  }
}
