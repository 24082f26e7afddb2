import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { longDay, time } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { VacantPosts } from '../members/VacantPosts.tsx'
import { keepList } from '../requests/list-around.ts'
import { AfterPaint } from '../shared/AfterPaint.tsx'
import { Page } from '../shared/Page.tsx'
import { withWords } from '../shared/page-words.ts'
import { hasMatters } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import { DayAside, hasResults } from './DayAside.tsx'
import { DayFigures } from './DayFigures.tsx'
import { DayList } from './DayList.tsx'
import { countOf, dayTurns, groupNames, groupsOf, type Turn, turnShowing } from './groups.ts'
import { StepsTogether } from './StepsTogether.tsx'
import { type Today, todayQuery, wholeDayQuery } from './today.query.ts'
import { UnitFigures } from './UnitFigures.tsx'
import '../requests/requests.css'
import './today.css'

// of leaders alone
const LedProjects = lazy(async () => ({
  default: (await withWords(['projects'], () => import('../landings/LedProjects.tsx'))).LedProjects,
}))

/** What is due next, in order of time; for a leader the projects they lead. R9, R10, R14.2 */
export function TodayPage() {
  const { t } = useTranslation('today-first')
  const [whole, setWhole] = useState(false)
  const first = useQuery(todayQuery)
  const all = useQuery({ ...wholeDayQuery, enabled: whole })
  const day = all.data ?? first.data
  const came = all.data !== undefined
  useEffect(() => {
    if (came && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [came])
  const now = useNow()
  // who is told last sees who is missing: R10.2
  const leads = holds(useSession(), 'leader')
  const sub = (
    <>
      {longDay(now)} <span className="quiet">{time(now)}</span>
    </>
  )
  const aside = day && <DayAside today={day} />
  return (
    <Page sub={sub} actions={<ToMyWeek />} aside={day && hasAside(day) ? aside : undefined} asideLabel={t('aside')}>
      {leads ? <VacantPosts on="today" /> : null}
      {first.isPending ? <DayBones /> : null}
      {first.error && !day ? <Fault fault={first.error} again={() => void first.refetch()} /> : null}
      {day ? <Day today={day} onWhole={() => setWhole(true)} /> : null}
      {day && leads ? (
        <AfterPaint>
          <Suspense fallback={null}>
            <LedProjects />
          </Suspense>
        </AfterPaint>
      ) : null}
    </Page>
  )
}

/** What of it comes up at the weekly meeting, and what is hard about it. R17.2 */
function ToMyWeek() {
  const { t } = useTranslation('meetings-first')
  return hasMatters(useSession()) ? (
    <Link className="btn bare" to="/my-week">
      {t('myWeek')}
    </Link>
  ) : null
}

function Day({ today, onWhole }: { today: Today; onWhole: () => void }) {
  const { t } = useTranslation('today-first')
  const Strip = hasMatters(useSession()) ? DayFigures : UnitFigures
  const [turn, setTurn] = useState<Turn>('all')
  useEffect(() => keepList({ to: '/', search: {}, ids: mattersOf(today) }), [today])
  const options = dayTurns
    .map(value => ({ value, label: t(`${value}`), count: countOf(today, value) }))
    .filter(({ value, count }) => value === 'all' || value === 'mine' || value === turn || count > 0)
    .map(option => (today.more > 0 && option.value !== 'all' ? { ...option, count: undefined } : option))
  const show = (chosen: Turn) => {
    setTurn(chosen)
    if (isLonger(today)) onWhole()
  }
  return (
    <>
      <Strip today={today} onShow={of => show(turnShowing(of, turn))} onAll={() => show('all')} />
      {countOf(today, 'all') > 0 ? (
        <div className="tools">
          <Segmented label={t('turn')} options={options} value={turn} onChange={setTurn} />
          <span className="grow" />
          <StepsTogether rows={today.rows} />
          <span className="small quiet sort">{t('byDue')}</span>
        </div>
      ) : null}
      <div id="day">
        <DayList today={today} turn={turn} onAll={() => setTurn('all')} onWhole={onWhole} />
      </div>
    </>
  )
}

/** Whether there are rows that the page does not show yet. */
const isLonger = ({ more, climbed, ground }: Today) => more + climbed.more + ground.more > 0

/** In the order of the page, each once. */
function mattersOf(today: Today): string[] {
  const groups = groupsOf(today, 'all', Temporal.Instant.from(today.now))
  return [...new Set(groupNames.flatMap(name => groups[name]).flatMap(row => row.requestId ?? []))]
}

const hasAside = (today: Today) =>
  today.duty.length + today.visits.length + today.events.length + today.signs.length > 0 ||
  today.covering.length > 0 ||
  today.leave !== null ||
  today.waitingForOfficer > 0 ||
  hasResults(today)

function DayBones() {
  return (
    <div className="day-bones">
      <Skeleton rows={6} />
    </div>
  )
}
