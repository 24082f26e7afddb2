import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { LiftLine } from './lift.queries.ts'
import '../requests/beside.css'

/** The questions of a matter that went up a level, with their answers. R18.2 */
export function LiftLines({ lifts }: { lifts: readonly LiftLine[] }) {
  const { t } = useTranslation('lifts')
  if (lifts.length === 0) return null
  return (
    <section aria-label={t('section')}>
      {lifts.map(one => (
        <Line key={one.id} lift={one} />
      ))}
    </section>
  )
}

function Line({ lift: { id, question, status, level, dueAt, answer } }: { lift: LiftLine }) {
  const { t } = useTranslation('lifts')
  const now = useNow()
  return (
    <div className="beside-line">
      <div className="grow">
        <p>
          <Link className="link" to="/lifts/$id" params={{ id }}>
            {question}
          </Link>{' '}
          <Tag tone={status === 'answered' ? 'teal' : 'line'}>{t(`status.${status}`)}</Tag>
        </p>
        {answer === null ? (
          <p className="small quiet">{t('by', { level: t(`level.${level}`), time: dueTime(dueAt, now) })}</p>
        ) : (
          <p>{answer}</p>
        )}
      </div>
    </div>
  )
}
