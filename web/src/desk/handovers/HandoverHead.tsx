import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { Handover } from './handover.queries.ts'

/** What passes from whom to whom, why, and how far it is. */
export function HandoverHead({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handovers')
  const now = useNow()
  const { status, reason, proposedBy, proposedAt, waitsFor, dueAt, agreedBy, agreedAt, answeredBy, answeredAt } = handover
  const by = (name: string, at: string) => t('head.by', { name, time: dayTime(at, now) })
  const rows: [string, ReactNode][] = [
    [t('head.what'), <What key="what" handover={handover} />],
    [t('head.reason'), reason],
    [t('head.proposed'), by(proposedBy, proposedAt)],
    [t('head.agreed'), agreedBy && agreedAt ? by(agreedBy, agreedAt) : null],
    [t('head.due'), waitsFor && dueAt ? t('waitsFor', { name: waitsFor, time: dueTime(dueAt, now) }) : null],
    [t('head.answered'), answeredBy && answeredAt ? by(answeredBy, answeredAt) : null],
    [t('head.words'), handover.words || null],
  ]
  return (
    <section className="handover-head">
      <p>
        <Tag tone={dueAt ? 'line' : status === 'accepted' || status === 'enforced' ? 'teal' : 'ink'}>{t(`status.${status}`)}</Tag>
      </p>
      <dl className="facts">
        {rows.map(([term, value]) =>
          value ? (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

function What({ handover: { enterpriseId, enterpriseName } }: { handover: Handover }) {
  const { t } = useTranslation('handovers')
  if (!enterpriseId) return t('all')
  return (
    <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
      {enterpriseName}
    </Link>
  )
}
