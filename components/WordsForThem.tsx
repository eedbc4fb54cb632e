import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isEnglish, t, type MessageKey } from '../utils/i18n'
import type { TopicId } from '../utils/types'
import { CopyButton } from './CopyButton'
import { Segmented } from './Segmented'

/** How the reader stands to the author, by the reader's own word. */
export type Relation = 'colleague' | 'friend' | 'stranger'

/** What helps and what hurts to say, and short lines to copy. */
export type SupportWords = {
  helps: string[]
  hurts: string[]
  lines: { relation: Relation; text: string }[]
}

const relationName: Record<Relation, MessageKey> = {
  colleague: 'relation_colleague',
  friend: 'relation_friend',
  stranger: 'relation_stranger',
}

/** Of grief nothing can be mended; of danger and of work much can. */
const leads: Record<TopicId, MessageKey> = { grief: 'them_lead', burnout: 'them_leadBurnout', crisis: 'them_leadCrisis' }

/** Words for the author: to copy, never sent for the reader. Nothing is guessed about how they know each other. */
export const WordsForThem = ({
  words,
  topic,
  patientLoss,
  onCopy,
}: {
  words: SupportWords
  topic: TopicId
  patientLoss: boolean
  onCopy: (text: string) => boolean | Promise<boolean>
}): JSX.Element => {
  const relations = (['friend', 'colleague', 'stranger'] as const).filter((relation) => words.lines.some((line) => line.relation === relation))
  const [relation, setRelation] = useState<Relation>(relations[0] ?? 'friend')
  return (
    <div class="words">
      <p>{t(patientLoss ? 'them_leadPatient' : leads[topic])}</p>
      {!isEnglish() && <p class="soft">{t('them_inEnglish')}</p>}
      {relations.length > 1 && (
        <Segmented
          label={t('them_relation')}
          options={relations.map((id) => ({ id, label: t(relationName[id]) }))}
          chosen={relation}
          onChoose={setRelation}
        />
      )}
      <ul class="lines">
        {words.lines
          .filter((line) => line.relation === relation)
          .map((line) => (
            <li key={line.text}>
              <p lang="en">{line.text}</p>
              <CopyButton text={line.text} what={line.text} onCopy={onCopy} />
            </li>
          ))}
      </ul>
      <p class="soft">{t('them_private')}</p>
      <Points title={t('them_helps')} points={words.helps} />
      <Points title={t('them_hurts')} points={words.hurts} />
      <p class="soft">{t('them_care')}</p>
    </div>
  )
}

const Points = ({ title, points }: { title: string; points: readonly string[] }): JSX.Element | null =>
  points.length === 0 ? null : (
    <section class="points">
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point} lang="en">
            {point}
          </li>
        ))}
      </ul>
    </section>
  )
