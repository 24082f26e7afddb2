import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { weekOf } from '@yigen/domain/stations/roster-facts.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../../shared/filters.ts'
import { Page } from '../../shared/Page.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { hasMinister, rosterQuery } from '../station.queries.ts'
import { RosterOfWeeks } from './RosterOfWeeks.tsx'
import '../stations.css'
import './roster.css'

const turns = ['earlier', 'these', 'later'] as const
const weeksOf: Record<(typeof turns)[number], number> = { earlier: -8, these: 0, later: 8 }

/** Eight weeks that a minister reads and adjusts: who is where, and how often. R19.2 */
export function RosterPage() {
  const { t } = useTranslation(['stations', 'stations-first'])
  const { filters, setFilters } = useFilters()
  const monday = weekOf(dateIn(useNow()).toString())
  const turn = turns.find(one => one === filters.weeks) ?? 'these'
  const from = Temporal.PlainDate.from(monday).add({ weeks: weeksOf[turn] }).toString()
  const { data, error, refetch } = useQuery(rosterQuery(from, filters.minister))
  const shell = {
    title: t('stations-first:roster'),
    crumbs: [{ label: t('stations-first:title'), to: '/stations' }, { label: t('stations-first:roster') }],
  }
  const weeks = (
    <Segmented
      label={t('stations-first:roster')}
      options={turns.map(value => ({ value, label: t(value) }))}
      value={turn}
      onChange={value => setFilters({ weeks: value === 'these' ? undefined : value })}
    />
  )
  if (data && hasMinister(data) && data.stations.length > 0)
    return <RosterOfWeeks key={`${data.ministerId} ${from}`} shell={shell} roster={data} weeks={weeks} />
  return (
    <Page {...shell}>
      {data ? <NoStations mayCreate={data.mayPublish} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={10} /> : null}
    </Page>
  )
}

function NoStations({ mayCreate }: { mayCreate: boolean }) {
  const { t } = useTranslation('stations')
  return (
    <Empty title={t('noRoster')} why={t('noRosterWhy')}>
      {mayCreate ? (
        <Link className="btn do" to="/stations">
          {t('create')}
        </Link>
      ) : null}
    </Empty>
  )
}
