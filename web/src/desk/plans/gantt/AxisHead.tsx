import { festivalName } from '@yigen/domain/calendar/calendar.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useDayWord } from '../useDayWord.ts'
import type { Axis } from './axis.ts'
import type { AxisMarks } from './axis-marks.ts'
import type { Landing } from './Ground.tsx'
import { gridRoles } from './grid-roles.ts'

type Props = { axis: Axis; marks: AxisMarks; landings: readonly Landing[]; now: number }

/** Above the chart: months, Mondays, what sets days apart, today, and the landing as it was planned and is forecast. */
export const AxisHead = memo(function AxisHead({ axis, marks, landings, now }: Props) {
  const { t } = useTranslation('plans')
  const day = useDayWord(now)
  const [first, last] = [axis.days[0], axis.days.at(-1)]
  const head = { ...gridRoles.columnHead, 'aria-label': t('axis', { from: first?.date.toString() ?? '', until: last?.date.toString() ?? '' }) }
  const today = axis.x(now)
  const placed = landings.map(({ at, kind }) => ({ x: axis.x(at), kind, text: t(`landing.${kind}`, { date: day(at) }) }))
  const taken = [today, ...placed.map(({ x }) => x)]
  return (
    <div
      className="g-axis"
      {...head}
      style={{ width: axis.width }}
    >
      <Months marks={marks} perDay={axis.perDay} />
      {spread(marks.weeks, 26).map(({ x, day: n }) => (
        <span key={x} className="w" style={{ left: x }}>
          {n}
        </span>
      ))}
      <SetApart marks={marks} taken={taken} />
      {placed.map(({ x, kind, text }) => (
        <span key={kind} className={`n ${sideOf(kind, x, axis.width)}`} style={{ left: x }}>
          {text}
        </span>
      ))}
      <span className="now" style={{ left: Math.max(40, Math.min(today, axis.width - 40)) }}>
        {t('nowAt', { time: time(Temporal.Instant.fromEpochMilliseconds(now)) })}
      </span>
    </div>
  )
})

const sideOf = (kind: Landing['kind'], x: number, width: number) =>
  kind === 'planned' ? 'before' : x > width - 84 ? 'after flip' : 'after'

function Months({ marks, perDay }: { marks: AxisMarks; perDay: number }) {
  const { t } = useTranslation('plans')
  return spread(marks.months, perDay < 3 ? 30 : 40).map(({ x, year, month, newYear, provisional }) => {
    const name = newYear ? t('monthOfYear', { month: t(`month.${month as 1}`), year }) : t(`month.${month as 1}`)
    return (
      <span key={x} className="m" style={{ left: x }}>
        {provisional && perDay >= 3 ? t('provisionalMonth', { month: name }) : name}
      </span>
    )
  })
}

/** Statutory days by name and weekend days that are worked, where neither today nor a landing stands. */
function SetApart({ marks, taken }: { marks: AxisMarks; taken: readonly number[] }) {
  const { t } = useTranslation('plans')
  const language = useLanguage()
  const named = marks.off.flatMap(({ x, width, festivals }) =>
    festivals.length > 0 ? [{ x: x + width / 2, name: festivals[0] as string, duty: false }] : [],
  )
  const all = [...named, ...marks.makeUps.map(({ x }) => ({ x, name: '', duty: true }))].sort((a, b) => a.x - b.x)
  const free = all.filter(({ x }) => !taken.some(other => Math.abs(other - x) < 48))
  return spread(free, 20).map(({ x, name, duty }) =>
    duty ? (
      <span key={x} className="n duty" style={{ left: x }} title={t('makeUp')}>
        {t('makeUpMark')}
      </span>
    ) : (
      <span key={x} className="n" style={{ left: x }}>
        {language === 'en' ? festivalName(name, language) : name.replace(/节$/, '')}
      </span>
    ),
  )
}

/** Those that stand far enough from the one before. */
function spread<T extends { x: number }>(marks: readonly T[], least: number): T[] {
  const kept: T[] = []
  for (const mark of marks) if (mark.x - (kept.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= least) kept.push(mark)
  return kept
}
