import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { longDay, time } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../session.tsx'
import { hasMatters } from '../shell/nav-items.ts'
import { Page } from '../shell/Page.tsx'
import { DayAside } from './day/DayAside.tsx'
import { DayFigures } from './day/DayFigures.tsx'
import { DayList } from './day/DayList.tsx'
import { countOf, dayTurns, groupNames, groupsOf, type Turn, turnShowing } from './day/groups.ts'
import { UnitFigures } from './day/UnitFigures.tsx'
import { keepList } from './list-around.ts'
import { type Today, todayQuery } from './today.query.ts'
import './requests.css'

/** What is due next, in order of time. R9, R10 */
export function TodayPage() {
  const { t } = useTranslation('requests')
  const today = useQuery(todayQuery)
  const now = useNow()
  const sub = (
    <>
      {longDay(now)} <span className="quiet">{time(now)}</span>
    </>
  )
  const aside = today.data && <DayAside today={today.data} />
  return (
    <Page title={t('today')} sub={sub} aside={today.data && hasAside(today.data) ? aside : undefined} asideLabel={t('day.aside')}>
      {today.isPending ? <DayBones /> : null}
      {today.error && !today.data ? <Fault fault={today.error} again={() => void today.refetch()} /> : null}
      {today.data ? <Day today={today.data} /> : null}
    </Page>
  )
}

function Day({ today }: { today: Today }) {
  const { t } = useTranslation('requests')
  const Strip = hasMatters(useSession()) ? DayFigures : UnitFigures
  const [turn, setTurn] = useState<Turn>('all')
  useEffect(() => keepList({ to: '/', search: {}, ids: mattersOf(today) }), [today])
  const options = dayTurns
    .map(value => ({ value, label: t(`day.${value}`), count: countOf(today, value) }))
    .filter(({ value, count }) => value === 'all' || value === 'mine' || value === turn || count > 0)
  return (
    <>
      <Strip today={today} onShow={of => setTurn(turnShowing(of, turn))} />
      {countOf(today, 'all') > 0 ? (
        <div className="tools">
          <Segmented label={t('day.turn')} options={options} value={turn} onChange={setTurn} />
          <span className="grow" />
          <span className="small quiet sort">{t('day.byDue')}</span>
        </div>
      ) : null}
      <DayList today={today} turn={turn} onAll={() => setTurn('all')} />
    </>
  )
}

/** In the order of the page, each once. */
function mattersOf(today: Today): string[] {
  const groups = groupsOf(today, 'all', Temporal.Instant.from(today.now))
  return [...new Set(groupNames.flatMap(name => groups[name]).flatMap(row => row.requestId ?? []))]
}

const hasAside = (today: Today) => today.covering.length > 0 || today.leave !== null || today.waitingForOfficer > 0

function DayBones() {
  return (
    <div className="day-bones">
      <Skeleton rows={6} />
    </div>
  )
}
