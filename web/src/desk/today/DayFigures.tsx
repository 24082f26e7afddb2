import { todayDoors } from '@yigen/domain/today/today-figures.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, percent, thousands, time } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { type Figure, Figures } from '../shared/Figures.tsx'
import { useSession } from '../shared/session.tsx'
import { type GroupName, groupsOf, type OfOthers } from './groups.ts'
import { OthersDoor, useClimbedFigure } from './others-figures.tsx'
import type { Today } from './today.query.ts'
import { useDistrictFigures } from './useDistrictFigures.ts'

/** As many as one reads at a glance. */
export const mostFigures = 4

type Props = { today: Today; onShow: (of: OfOthers) => void; onAll: () => void }

/** The figures of my day, each with what it is a part of, each opening its rows: a rate in a list, the rest below. A leader's speak of the district. A rate of no answers decides nothing and is shown to officers alone. */
export function DayFigures({ today, onShow, onAll }: Props) {
  const { t } = useTranslation('today-first')
  const isOfficer = holds(useSession(), 'officer')
  const climbed = useClimbedFigure(today)
  const district = useDistrictFigures(today)
  const { rate, ...mine } = useFigures(today)
  const own = [isOfficer || today.figures.answers.due > 0 ? rate : null, mine.overdue, climbed, mine.dueToday, mine.open]
  const figures = (district ? [district.rate, district.overdue, climbed, district.dueToday] : own).filter(figure => figure !== null)
  return (
    <Figures
      label={t(district ? 'figuresOfDistrict' : 'figures')}
      figures={figures.slice(0, mostFigures)}
      link={(figure, content) => {
        const { key } = figure
        if (figure === climbed) {
          return (
            <OthersDoor of="climbed" today={today} onShow={onShow}>
              {content}
            </OthersDoor>
          )
        }
        if (key in todayDoors) {
          return (
            <DoorLink figure={`today.${key}`} n={figure.n} door={todayDoors[key as keyof typeof todayDoors]}>
              {content}
            </DoorLink>
          )
        }
        return (
          <a href={hereIs[key as keyof typeof hereIs]} data-figure={`today.${key}`} data-n={figure.n} onClick={onAll}>
            {content}
          </a>
        )
      }}
    />
  )
}

/** What stands on the page itself, whatever turn was chosen before. */
const hereIs = {
  overdue: '#group-overdue' satisfies `#group-${GroupName}`,
  dueToday: '#group-today' satisfies `#group-${GroupName}`,
  open: '#day',
} as const

function useFigures({ rows, climbed, ground, figures }: Today): Record<'rate' | 'overdue' | 'dueToday' | 'open', Figure & { n: number }> {
  const { t } = useTranslation('today-first')
  const now = useNow()
  const { overdue, today } = groupsOf({ rows, climbed, ground }, 'all', now)
  return {
    rate: useRate('rate', figures.answers),
    overdue: {
      key: 'overdue',
      n: figures.overdue,
      value: thousands(figures.overdue),
      label: t('overdue'),
      note: overdue[0] && t('oldest', { time: dayTime(overdue[0].clock.dueAt, now) }),
      over: figures.overdue > 0,
    },
    dueToday: {
      key: 'dueToday',
      n: figures.dueToday,
      value: thousands(figures.dueToday),
      label: t('dueToday'),
      note: today[0] && t('nextAt', { time: time(today[0].clock.dueAt) }),
    },
    open: {
      key: 'open',
      n: figures.open,
      value: thousands(figures.open),
      label: t('open'),
      note: figures.enterprises > 0 ? t('enterprises', { n: thousands(figures.enterprises) }) : undefined,
    },
  }
}

/** A share stands with its counts. R24.2 */
export function useRate(key: string, { due, onTime, days }: Today['figures']['answers']): Figure & { n: number } {
  const { t } = useTranslation('today-first')
  return {
    key,
    n: due,
    value: percent(onTime, due),
    ...(due > 0 ? { unit: '%' } : {}),
    label: t('rate'),
    note: due > 0 ? t('rateNote', { days, due: thousands(due), late: thousands(due - onTime) }) : t('rateNone', { days }),
  }
}
