import { Link } from '@tanstack/react-router'
import { liftStatusWords } from '@yigen/domain/lifts/lift-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../shared/Tag.tsx'
import type { LiftedUp } from './meeting.queries.ts'

/** What of an item went up a level, how it stands there, and the answer. R17.5 */
export function LiftedLine({ lift: { id, question, status, dueAt, answer } }: { lift: LiftedUp }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  const now = useNow()
  return (
    <li>
      <span className="nth">{t('lift')}</span>
      <div className="grow">
        <p>
          <Link className="link" to="/lifts/$id" params={{ id }}>
            {question}
          </Link>{' '}
          <Tag tone={status === 'answered' ? 'teal' : 'quiet'}>{say(liftStatusWords[status], language)}</Tag>
        </p>
        {answer === null ? <p className="small quiet">{t('answerBy', { time: dueTime(dueAt, now) })}</p> : <p>{answer}</p>}
      </div>
    </li>
  )
}
