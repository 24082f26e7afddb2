import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { longDay, time } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Page } from '../shell/Page.tsx'
import { DayAside } from './day/DayAside.tsx'
import { DayFigures } from './day/DayFigures.tsx'
import { DayList } from './day/DayList.tsx'
import { dayTurns, ofTurn, type Turn } from './day/groups.ts'
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
  const [turn, setTurn] = useState<Turn>('all')
  useEffect(() => keepList({ to: '/', search: {}, ids: today.rows.flatMap(row => row.requestId ?? []) }), [today.rows])
  const options = dayTurns
    .map(value => ({ value, label: t(`day.${value}`), count: ofTurn(today.rows, value).length }))
    .filter(({ value, count }) => value === 'all' || value === 'mine' || value === turn || count > 0)
  return (
    <>
      <DayFigures today={today} />
      <div className="tools">
        <Segmented label={t('day.turn')} options={options} value={turn} onChange={setTurn} />
        <span className="grow" />
        <span className="small quiet sort">{t('day.byDue')}</span>
      </div>
      <DayList today={today} turn={turn} onAll={() => setTurn('all')} />
    </>
  )
}

const hasAside = (today: Today) => today.covering.length > 0 || today.leave !== null || today.waitingForOfficer > 0

function DayBones() {
  return (
    <div className="day-bones">
      <Skeleton rows={6} />
    </div>
  )
}
