import { type Grade, gradeWords } from '@yigen/domain/ratings/grade.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../shared/Tag.tsx'
import type { WholeEvent } from './event.queries.ts'

/** Who waits and who moved up; who came; what those say of it who were there. */
export function EventAside({ whole }: { whole: WholeEvent }) {
  const { t } = useTranslation('events')
  const { counts, closedAt, closedBy } = whole
  const now = useNow()
  return (
    <>
      <Waiting whole={whole} />
      <section>
        <div className="h">
          <h2>{t('act.checkIn')}</h2>
          <span className="quiet small">
            {counts.came} / {counts.seated}
          </span>
        </div>
        <p className="second small">
          {closedAt ? t(closedBy ? 'closedAt' : 'closedItself', { name: closedBy ?? '', time: dayTime(closedAt, now) }) : t('checkInNote')}
        </p>
      </section>
      <Feedback whole={whole} />
    </>
  )
}

function Waiting({ whole: { people, counts } }: { whole: WholeEvent }) {
  const { t } = useTranslation('events')
  const now = useNow()
  const rows = people.filter(({ state, movedUpAt }) => state === 'waiting' || movedUpAt)
  return (
    <section>
      <div className="h">
        <h2>{t('people.waiting')}</h2>
        <span className="quiet small">{t('waitingNote', { waiting: counts.waiting, movedUp: counts.movedUp })}</span>
      </div>
      <ol className="event-waiting">
        {rows.map(({ id, enterpriseName, name, movedUpAt }) => (
          <li key={id}>
            <span className="grow">
              {enterpriseName} · {name}
            </span>
            {movedUpAt ? <Tag tone="teal">{t('people.movedUp', { time: dayTime(movedUpAt, now) })}</Tag> : null}
          </li>
        ))}
      </ol>
      <p className="small quiet">{t('waitingWhy')}</p>
    </section>
  )
}

function Feedback({ whole: { feedback, counts } }: { whole: WholeEvent }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  if (counts.graded === 0) return null
  return (
    <section>
      <div className="h">
        <h2>{t('feedback.title')}</h2>
        <span className="quiet small">{t('feedback.given', { graded: counts.graded, came: counts.came })}</span>
      </div>
      <p className="second small">{t('feedback.pleased', { pleased: counts.pleased, graded: counts.graded })}</p>
      <ul className="event-said-of">
        {feedback
          .filter(({ words }) => words !== '')
          .map(({ id, grade, words, enterpriseName }) => (
            <li key={id} className="small">
              <b>{say(gradeWords[grade as Grade], language)}</b> {words}
              <small>{enterpriseName}</small>
            </li>
          ))}
      </ul>
    </section>
  )
}
