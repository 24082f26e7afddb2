import { useTranslation } from 'react-i18next'
import { dayTime, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Figure } from '../shared/Figures.tsx'
import { useRate } from './DayFigures.tsx'
import type { Today } from './today.query.ts'

const nothing = { due: 0, onTime: 0, days: 0 }

/** To a leader, who seldom holds a clock, the strip tells how the district stands; null to everybody else. */
export function useDistrictFigures({ district }: Today): Record<'rate' | 'overdue' | 'dueToday', Figure & { n: number }> | null {
  const { t } = useTranslation('today-first')
  const now = useNow()
  const rate = useRate('districtRate', district?.answers ?? nothing)
  if (!district) return null
  const { overdue, dueToday, open, oldestDueAt } = district
  return {
    rate: { ...rate, label: t('district.rate') },
    overdue: {
      key: 'districtOverdue',
      n: overdue,
      value: thousands(overdue),
      label: t('district.overdue'),
      note: oldestDueAt ? t('oldest', { time: dayTime(oldestDueAt, now) }) : undefined,
      over: overdue > 0,
    },
    dueToday: {
      key: 'districtDueToday',
      n: dueToday,
      value: thousands(dueToday),
      label: t('district.dueToday'),
      note: t('district.ofOpen', { n: thousands(open) }),
    },
  }
}
