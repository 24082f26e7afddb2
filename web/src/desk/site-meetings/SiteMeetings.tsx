import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import { PlanSiteMeetingDialog } from './PlanSiteMeetingDialog.tsx'
import type { SiteMeetingLine } from './site-meeting.queries.ts'
import '../shared/listing.css'
import './site-meetings.css'

type Props = {
  projectId: string
  meetings: readonly SiteMeetingLine[]
  /** why the reader cannot plan one; null: they can */
  whyNotPlan: string | null
  place?: string
}

/** The site meetings of a project: those to come, those held with how many of their decisions are done. */
export function SiteMeetings({ projectId, meetings, whyNotPlan, place }: Props) {
  const { t } = useTranslation('site-meetings')
  const [planning, setPlanning] = useState(false)
  return (
    <section aria-labelledby="site-meetings">
      <div className="section-head">
        <h2 id="site-meetings">{t('section')}</h2>
        <span className="grow">
          {whyNotPlan === null ? (
            <button type="button" className="link-btn" onClick={() => setPlanning(true)}>
              {t('plan')}
            </button>
          ) : null}
        </span>
      </div>
      {meetings.length === 0 ? <p className="quiet small">{t('none')}</p> : null}
      <ul className="site-lines">
        {meetings.map(one => (
          <Line key={one.id} meeting={one} />
        ))}
      </ul>
      {planning ? <PlanSiteMeetingDialog projectId={projectId} {...(place ? { place } : {})} onClose={() => setPlanning(false)} /> : null}
    </section>
  )
}

function Line({ meeting }: { meeting: SiteMeetingLine }) {
  const { t } = useTranslation('site-meetings')
  const now = useNow()
  const { id, status, startsAt, place, about, units, people, enterpriseAsked, decisions, decisionsDone } = meeting
  const guests = [...units, ...(people > 0 ? [t('nPeople', { n: people })] : []), ...(enterpriseAsked ? [t('enterprise')] : [])]
  return (
    <li>
      <Link to="/site-meetings/$id" params={{ id }}>
        {status === 'planned' ? <b>{dayTime(startsAt, now)}</b> : dayTime(startsAt, now)} {about}
      </Link>
      <p className="small quiet">
        {status === 'held' ? t('nDecisions', { n: decisions, done: decisionsDone }) : `${place} · ${guests.join('、')}`}{' '}
        {status === 'calledOff' ? <Tag tone="ink">{t('status.calledOff')}</Tag> : null}
      </p>
    </li>
  )
}
