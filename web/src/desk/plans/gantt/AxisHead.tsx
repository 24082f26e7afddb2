import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { endingDate } from '../useDayWord.ts'
import type { Axis } from './axis.ts'
import type { AxisMarks } from './axis-marks.ts'
import type { Landing } from './Ground.tsx'
import { gridRoles } from './grid-roles.ts'
import { landingPlaces, type Taken } from './label-places.ts'
import { SetApart } from './SetApart.tsx'
import { textWidth } from './text-width.ts'

type Props = { axis: Axis; marks: AxisMarks; landings: readonly Landing[]; now: number }

/** Above the chart: months, Mondays, what sets days apart, today, and the landing as it was planned and is forecast. */
export const AxisHead = memo(function AxisHead({ axis, marks, landings, now }: Props) {
  const { t } = useTranslation('plans')
  const [first, last] = [axis.days[0], axis.days.at(-1)]
  const head = {
    ...gridRoles.columnHead,
    'aria-label': t('axis', { from: first?.date.toString() ?? '', until: last?.date.toString() ?? '' }),
  }
  const today = Math.max(40, Math.min(axis.x(now), axis.width - 40))
  const labels = landings.map(({ at, kind }) => {
    const text = t(`landing.${kind}`, { date: endingDate(at).toString().slice(5) })
    return { x: axis.x(at), kind, text, width: textWidth(text) + 4 }
  })
  const placed = landingPlaces(labels, axis.width)
  const taken: Taken[] = [[today - 44, today + 44], ...placed.map(({ span }) => span)]
  return (
    <div className="g-axis" {...head} style={{ width: axis.width }}>
      <Months marks={marks} perDay={axis.perDay} />
      {spread(marks.weeks, () => 26).map(({ x, day }) => (
        <span key={x} className="w" style={{ left: x }}>
          {day}
        </span>
      ))}
      <SetApart marks={marks} taken={taken} width={axis.width} />
      {placed.map(({ x, kind, text, side }) => (
        <span key={kind} className={`n land ${side} ${kind}`} style={{ left: x }}>
          {text}
        </span>
      ))}
      <span className="now" style={{ left: today }}>
        {t('nowAt', { time: time(Temporal.Instant.fromEpochMilliseconds(now)) })}
      </span>
    </div>
  )
})

function Months({ marks, perDay }: { marks: AxisMarks; perDay: number }) {
  const { t } = useTranslation('plans')
  const names = t('months').split(' ')
  const says = (provisional: boolean) => provisional && perDay >= 3
  const room = ({ provisional }: { provisional: boolean }) => (says(provisional) ? 120 : perDay < 3 ? 30 : 40)
  return spread(marks.months, room).map(({ x, year, month, newYear, provisional }) => {
    const name = newYear ? t('monthOfYear', { month: names[month - 1], year }) : names[month - 1]
    return (
      <span key={x} className="m" style={{ left: x }}>
        {says(provisional) ? t('provisionalMonth', { month: name }) : name}
      </span>
    )
  })
}

/** Those to which the one before leaves the room it takes, in pixels. */
function spread<T extends { x: number }>(marks: readonly T[], room: (mark: T) => number): T[] {
  const kept: T[] = []
  for (const mark of marks) {
    const last = kept.at(-1)
    if (!last || mark.x - last.x >= room(last)) kept.push(mark)
  }
  return kept
}
