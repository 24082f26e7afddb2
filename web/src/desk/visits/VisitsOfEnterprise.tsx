import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { PlanVisitDialog } from './PlanVisitDialog.tsx'
import { VisitTag } from './VisitTag.tsx'
import { type VisitRow, visitsOfEnterpriseQuery } from './visit.queries.ts'
import './visits.css'

type Props = { enterprise: Pick<Enterprise, 'id' | 'state' | 'building' | 'address' | 'may'> }

/** Who was there lately and who comes, as far as the reader sees it; one is planned or written down here. R20 */
export function VisitsOfEnterprise({ enterprise }: Props) {
  const { t } = useTranslation('visits')
  const [planning, setPlanning] = useState(false)
  const { data } = useQuery(visitsOfEnterpriseQuery(enterprise.id))
  if (!data) return null
  return (
    <section aria-labelledby="visits">
      <div className="h">
        <h2 id="visits">{t('section')}</h2>
        <span className="grow visit-links">
          {enterprise.may.includes('recordFact') ? (
            <Link className="link-btn" to="/visit-notes/$id" params={{ id: enterprise.id }}>
              {t('enter')}
            </Link>
          ) : null}
          {isFollowed(enterprise.state) ? (
            <button type="button" className="link-btn" onClick={() => setPlanning(true)}>
              {t('plan')}
            </button>
          ) : null}
        </span>
      </div>
      {data.rows.length === 0 ? <p className="second none-yet">{t('none')}</p> : null}
      <ul className="visit-lines">
        {data.rows.map(row => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {planning ? (
        <PlanVisitDialog
          enterpriseId={enterprise.id}
          place={enterprise.building || enterprise.address}
          onClose={() => setPlanning(false)}
        />
      ) : null}
    </section>
  )
}

function Line({ row }: { row: VisitRow }) {
  const { t } = useTranslation('visits')
  const now = useNow()
  return (
    <li>
      <Link className="link" to="/visits/$id" params={{ id: row.id }}>
        {dayTime(row.startsAt, now)} {row.about || row.place}
      </Link>{' '}
      <VisitTag visit={row} />
      <p className="small second">
        {row.visitorName} · {row.units.map(unit => unit.name).join(' · ')}
        {row.status === 'done' ? ` · ${t('list.counts', { facts: row.facts, raised: row.raised })}` : ''}
      </p>
    </li>
  )
}
