import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { formatDate, t, tCount } from '../utils/i18n'
import type { TopicId } from '../utils/types'
import { CopyButton } from './CopyButton'
import { useFocusAfter } from './lost-focus'
import { topicName } from './topics'

/** What the reader has said no to, as far as it can be told: numbers, topics and days. */
export type ListsProps = {
  posts: number
  authors: number
  /** `id` takes one back; `on` is an ISO date; `words`: how many telling words are kept as hashes. */
  corrections: readonly { id: string; topic: TopicId; on: string; words: number }[]
  /** The corrections as they are kept, as text to copy. */
  text: string
  onForget: (which: 'posts' | 'authors') => void
  /** One of them, or all. */
  onTakeBack: (id?: string) => void
  onCopy: (text: string) => boolean | Promise<boolean>
}

/** Hidden posts, authors without cards, and "Not about this": to be seen, taken back and copied. */
export const SettingsLists = ({ posts, authors, corrections, text, onForget, onTakeBack, onCopy }: ListsProps): JSX.Element => {
  const id = useId()
  const note = useRef<HTMLParagraphElement>(null)
  const none = useRef<HTMLParagraphElement>(null)
  const pressed = useRef(Infinity)
  const rows = () => [...(note.current?.parentElement?.querySelectorAll<HTMLElement>('.row button') ?? [])]

  // To the next row, at the end to the one before. Never to "Take back all": one more press would take all.
  const whenGone = useFocusAfter([posts, authors, corrections.length], () => rows()[pressed.current] ?? rows().at(-1) ?? none.current)
  const whenPressed = (act: () => void) =>
    whenGone<MouseEvent>(({ currentTarget }) => {
      const at = rows().indexOf(currentTarget as HTMLElement)
      pressed.current = at < 0 ? Infinity : at
      act()
    })

  return (
    <>
      <p class="soft" ref={note}>
        {t('settings_listsNote')}
      </p>
      {posts + authors + corrections.length === 0 && (
        <p ref={none} tabIndex={-1}>
          {t('lists_none')}
        </p>
      )}
      {posts > 0 && <Forgotten words={tCount('lists_posts', posts)} name={t('lists_forgetPosts')} onForget={whenPressed(() => onForget('posts'))} />}
      {authors > 0 && <Forgotten words={tCount('lists_authors', authors)} name={t('lists_forgetAuthors')} onForget={whenPressed(() => onForget('authors'))} />}
      {corrections.length > 0 && (
        <section class="corrections" aria-labelledby={id}>
          <h3 id={id}>{t('lists_corrections')}</h3>
          <p class="soft">{t('lists_correctionsNote')}</p>
          <ul>
            {corrections.map((one) => (
              <li key={one.id} class="row">
                <span>
                  {t(topicName[one.topic])}
                  <small>
                    {formatDate(one.on)} · {tCount('lists_words', one.words)}
                  </small>
                </span>
                <button
                  type="button"
                  aria-label={t('lists_takeBackWhat', `${t(topicName[one.topic])}, ${formatDate(one.on)}`)}
                  onClick={whenPressed(() => onTakeBack(one.id))}
                >
                  {t('lists_takeBack')}
                </button>
              </li>
            ))}
          </ul>
          <div class="do">
            <CopyButton text={text} what={t('lists_copy')} onCopy={onCopy} />
            <button type="button" onClick={whenPressed(() => onTakeBack())}>
              {t('lists_takeBackAll')}
            </button>
          </div>
        </section>
      )}
    </>
  )
}

const Forgotten = ({ words, name, onForget }: { words: string; name: string; onForget: (event: MouseEvent) => void }): JSX.Element => (
  <div class="row">
    <span>{words}</span>
    <button type="button" aria-label={`${t('lists_forget')}: ${name}`} onClick={onForget}>
      {t('lists_forget')}
    </button>
  </div>
)
