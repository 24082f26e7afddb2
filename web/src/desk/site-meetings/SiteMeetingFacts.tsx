import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { SiteMeeting } from './site-meeting.queries.ts'

/** When, where, who is asked and who came, what was said. */
export function SiteMeetingFacts({ meeting }: { meeting: SiteMeeting }) {
  const { t } = useTranslation('site-meetings')
  const now = useNow()
  const { startsAt, place, status, plannedBy, plannedAt, recordedBy, recordedAt, calledOffWhy, others, words } = meeting
  return (
    <div className="site-facts">
      <dl className="facts">
        <dt>{t('startsAt')}</dt>
        <dd>
          {dayTime(startsAt, now)}{' '}
          <Tag tone={status === 'held' ? 'teal' : status === 'calledOff' ? 'ink' : 'quiet'}>{t(`status.${status}`)}</Tag>
        </dd>
        <dt>{t('place')}</dt>
        <dd>{place}</dd>
        <dt>{t('guests')}</dt>
        <dd>
          <Guests meeting={meeting} />
        </dd>
        {others ? <dt>{t('others')}</dt> : null}
        {others ? <dd>{others}</dd> : null}
        {calledOffWhy ? <dt>{t('callOffWhy')}</dt> : null}
        {calledOffWhy ? <dd>{calledOffWhy}</dd> : null}
      </dl>
      {words ? <p className="site-words">{words}</p> : null}
      <p className="small quiet">
        {t('plannedBy', { name: plannedBy, time: dayTime(plannedAt, now) })}
        {recordedAt ? ` · ${t('recordedBy', { name: recordedBy ?? '', time: dayTime(recordedAt, now) })}` : ''}
      </p>
    </div>
  )
}

function Guests({ meeting: { units, members, enterpriseAsked, enterpriseCame, enterpriseName } }: { meeting: SiteMeeting }) {
  const { t } = useTranslation('site-meetings')
  const all = [
    ...units.map(({ unitId, name, came }) => ({ key: unitId, name, came })),
    ...members.map(({ memberId, name, unitName, came }) => ({ key: memberId, name: `${name}（${unitName}）`, came })),
    ...(enterpriseAsked || enterpriseCame ? [{ key: 'enterprise', name: enterpriseName, came: enterpriseCame }] : []),
  ]
  return (
    <ul className="site-guests">
      {all.map(({ key, name, came }) => (
        <li key={key}>
          {name} {came === null ? null : <span className="small quiet">{t(came ? 'came' : 'absent')}</span>}
        </li>
      ))}
    </ul>
  )
}
