import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import type { Handover, OpenGroup } from './handover.queries.ts'
import { OpenMatterRow } from './OpenMatterRow.tsx'

/** Of a thousand enterprises nobody reads more at once. */
const shown = 50

/** Everything that lies open, by enterprise: what the receiver looks through before they accept. R3.7 */
export function OpenWork({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handovers')
  const [all, setAll] = useState(false)
  const { open, status } = handover
  if (status === 'declined' || status === 'withdrawn') return null
  const matters = open.reduce((sum, group) => sum + group.matters.length, 0)
  const groups = all ? open : open.slice(0, shown)
  const title = status === 'accepted' || status === 'enforced' ? 'work.titlePassed' : 'work.title'
  return (
    <section className="open-work">
      <div className="h">
        <h2>{t(title)}</h2>
        <span className="quiet small">{t('work.count', { enterprises: open.filter(group => group.passes).length, matters })}</span>
      </div>
      {open.length === 0 ? <p className="second">{t('work.empty')}</p> : null}
      {groups.map(group => (
        <Group key={group.enterpriseId ?? ''} group={group} handover={handover} />
      ))}
      {groups.length < open.length ? (
        <p className="beyond">
          <button type="button" className="btn" onClick={() => setAll(true)}>
            {t('work.more', { n: open.length - groups.length })}
          </button>
        </p>
      ) : null}
    </section>
  )
}

function Group({ group: { enterpriseId, enterpriseName, passes, matters }, handover }: { group: OpenGroup; handover: Handover }) {
  const { t } = useTranslation('handovers')
  return (
    <section className="open-group">
      <h3>
        {enterpriseId ? (
          <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
            {enterpriseName}
          </Link>
        ) : (
          t('work.ofNone')
        )}{' '}
        {enterpriseId && !passes ? <Tag tone="line">{t('work.stays')}</Tag> : null}
      </h3>
      {matters.length === 0 ? <p className="quiet small">{t('work.nothing')}</p> : null}
      <ul>
        {matters.map(matter => (
          <OpenMatterRow key={matter.subject.id} matter={matter} handover={handover} />
        ))}
      </ul>
    </section>
  )
}
