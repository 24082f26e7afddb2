import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { endingDate } from '../useDayWord.ts'
import type { PlanView } from '../usePlanView.ts'
import { AxisHead } from './AxisHead.tsx'
import { type Axis, axisOf, perDayWithin } from './axis.ts'
import { axisDays } from './axis-days.ts'
import { axisMarks } from './axis-marks.ts'
import { ChartDefs } from './ChartDefs.tsx'
import { chartRange } from './chart-range.ts'
import { DraftsInMotion } from './DraftsInMotion.tsx'
import { Ground, type Landing } from './Ground.tsx'
import { GroupRow } from './GroupRow.tsx'
import { gateEnds } from './gate-ends.ts'
import { gridRoles, rowId } from './grid-roles.ts'
import { Links } from './Links.tsx'
import { MilestoneRow } from './MilestoneRow.tsx'
import { RestRow } from './RestRow.tsx'
import { heightOf, mostAtOnce, type Row, rowsWithin } from './rows.ts'
import type { useDrag } from './useDrag.ts'
import { useRowsInSight } from './useRowsInSight.ts'
import { useRowWords } from './useRowWords.ts'
import { useWidth } from './useWidth.ts'

export type Scale = 'whole' | 'month' | 'week'
const perDayOf = { month: 24, week: 64 } as const
const left = 364
const headRow = { ...gridRoles.row, 'aria-rowindex': 1 }

type Props = {
  /** as it would be while a bar is drawn out */
  view: PlanView
  /** as they stood when that began: of them the one at hand alone is drawn anew */
  rows: readonly Row[]
  scale: Scale
  selected: string | null
  editable: (id: string) => boolean
  drag: ReturnType<typeof useDrag>
  grid: RefObject<HTMLDivElement | null>
  axisRef: RefObject<Axis | null>
  onSelect: (key: string) => void
  onFold: (key: string) => void
  onWhole: (key: string) => void
}

/** The plan on working days: a table and beside each of its rows what is drawn of it; only the rows in sight stand there. */
export function Gantt(props: Props) {
  const { view, rows, scale, selected, editable, drag, grid, axisRef, onSelect, onFold, onWhole } = props
  const { t } = useTranslation('plans')
  const body = useRef<HTMLDivElement>(null)
  const width = useWidth(grid)
  const axis = useAxis(view, scale, width - left, drag.dragging)
  axisRef.current = axis
  const marks = useMemo(() => axisMarks(axis), [axis])
  const landings = useLandings(view)
  const draftAt = view.drafted && view.drafted.schedule.landsAt !== view.forecast.schedule.landsAt ? view.drafted.schedule.landsAt : null
  const words = useRowWords(view.now)
  const gates = useMemo(() => gateEnds(view.drawn), [view.drawn])
  const height = heightOf(rows)
  const [from, until] = useRowsInSight(body)
  const drawn = useMemo(() => {
    // before it is measured there is nothing to place
    if (width === 0) return []
    const within = rowsWithin(rows, from, until)
    const at = rows.find(({ key }) => key === selected)
    return at && !within.includes(at) ? [...within, at] : within
  }, [rows, from, until, selected, width])
  useScrolledTo(grid, selected)
  const large = view.drawn.length > mostAtOnce
  const live = useMemo(() => (drag.dragging ? new Map(view.drawn.map(one => [one.id, one])) : null), [view.drawn, drag.dragging])
  const press = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const [fold, whole] = [
      target?.closest('[data-fold]')?.getAttribute('data-fold'),
      target?.closest('[data-whole]')?.getAttribute('data-whole'),
    ]
    const row = target?.closest('[data-row]')?.getAttribute('data-row')
    if (row) onSelect(row)
    if (fold) onFold(fold)
    if (whole) onWhole(whole)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: its rows are half drawn
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the page's, and listed below the chart
    <div
      ref={grid}
      className={`gantt${scale === 'whole' && !large ? '' : ' scrolls'}${live ? ' moves' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={t('grid', { n: view.drawn.length })}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={selected !== null && drawn.some(({ key }) => key === selected) ? rowId(selected) : undefined}
      style={{ '--lane': `${axis.width}px` }}
      onClick={press}
      {...drag.dragProps}
    >
      <ChartDefs />
      <div className="g-head" {...headRow}>
        <div className="g-cols" role="presentation">
          <span {...gridRoles.columnHead}>{t('columns.milestone')}</span>
          <span {...gridRoles.columnHead}>{t('columns.owner')}</span>
          <span {...gridRoles.columnHead} className="num">
            {t('columns.promise')}
          </span>
          <span {...gridRoles.columnHead} className="num">
            {t('columns.slack')}
          </span>
        </div>
        <AxisHead axis={axis} marks={marks} landings={landings} now={view.now} />
      </div>
      <div className="g-body" {...gridRoles.group} ref={body} style={{ height }}>
        <Ground axis={axis} marks={marks} landings={landings} height={height} />
        {drawn.map(row => {
          const place = rows.indexOf(row) + 2
          if (row.kind === 'group') return <GroupRow {...row} key={row.key} place={place} axis={axis} selected={row.key === selected} />
          if (row.kind === 'rest') return <RestRow {...row} key={row.key} place={place} selected={row.key === selected} />
          return (
            <MilestoneRow
              key={row.key}
              milestone={(row.key === selected && live?.get(row.key)) || row.milestone}
              top={row.top}
              place={place}
              axis={axis}
              now={view.now}
              gate={gates.get(row.key)}
              selected={row.key === selected}
              inside={large}
              draggable={editable(row.key)}
              words={words}
            />
          )
        })}
        <Links rows={rows} from={from} until={until} axis={axis} selected={selected} height={height} />
        {live ? <DraftsInMotion rows={drawn} live={live} axis={axis} height={height} /> : null}
        {draftAt === null ? null : <DraftLanding at={draftAt} axis={axis} />}
        <i className="g-now" style={{ left: axis.x(view.now) }} />
        <i className="g-hold" ref={drag.hold} hidden={!drag.dragging} />
      </div>
    </div>
  )
}

/** While a bar is drawn out the axis stays as it was: what one holds does not run away. */
function useAxis(view: PlanView, scale: Scale, width: number, dragging: boolean): Axis {
  const range = chartRange(view)
  const kept = useRef(range)
  if (!dragging) kept.current = range
  const { from, until } = kept.current
  const days = useMemo(() => axisDays(view.calendar, from, until), [view.calendar, from, until])
  const perDay = scale === 'whole' ? perDayWithin(days, Math.max(width, 360)) : perDayOf[scale]
  return useMemo(() => axisOf(days, view.calendar.workingTime, perDay), [days, view.calendar, perDay])
}

function useLandings({ plan, forecast }: PlanView): readonly Landing[] {
  const now = forecast.schedule.landsAt
  return useMemo(() => {
    const planned = plan.inForce ? Temporal.Instant.from(plan.inForce.landsAt).epochMilliseconds : now
    return [...(planned === now ? [] : [{ at: planned, kind: 'planned' } as const]), { at: now, kind: 'forecast' } as const]
  }, [plan, now])
}

/** Where a draft would land: it moves at every frame of a drag, and nothing else of the axis does. */
function DraftLanding({ at, axis }: { at: number; axis: Axis }) {
  const { t } = useTranslation('plans')
  return (
    <i className="g-draft" style={{ left: axis.x(at) }}>
      <b>{t('landing.draft', { date: endingDate(at).toString().slice(5) })}</b>
    </i>
  )
}

function useScrolledTo(grid: RefObject<HTMLDivElement | null>, selected: string | null) {
  useEffect(() => {
    const row = selected === null ? null : grid.current?.querySelector(`[id="${rowId(selected)}"]`)
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [grid, selected])
}
