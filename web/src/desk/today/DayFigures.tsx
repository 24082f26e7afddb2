import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, percent, thousands, time } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { type Figure, Figures } from '../shared/Figures.tsx'
import type { Filters } from '../shared/filters.ts'
import { useSession } from '../shared/session.tsx'
import { groupsOf, type OfOthers } from './groups.ts'
import { OthersDoor, useClimbedFigure } from './others-figures.tsx'
import type { Today } from './today.query.ts'

/** Behind each figure: the filter that lists exactly its requests. */
const behind: Record<string, Filters> = {
  rate: { state: 'all', answers: 'due', holderId: 'me' },
  overdue: { state: 'overdue', holderId: 'me' },
  dueToday: { state: 'today', holderId: 'me' },
  open: { state: 'open', holderId: 'me' },
}

/** As many as one reads at a glance. */
export const mostFigures = 4

/** The figures of my day, each with what it is a part of, each opening its rows. A rate of no answers decides nothing and is shown to officers alone. */
export function DayFigures({ today, onShow }: { today: Today; onShow: (of: OfOthers) => void }) {
  const { t } = useTranslation('today')
  const isOfficer = holds(useSession(), 'officer')
  const climbed = useClimbedFigure(today)
  const { rate, overdue, dueToday, open } = useFigures(today)
  const figures = [isOfficer || today.figures.answers.due > 0 ? rate : null, overdue, climbed, dueToday, open].filter(
    figure => figure !== null,
  )
  return (
    <Figures
      label={t('figures')}
      figures={figures.slice(0, mostFigures)}
      link={(figure, content) =>
        figure === climbed ? (
          <OthersDoor of="climbed" today={today} onShow={onShow}>
            {content}
          </OthersDoor>
        ) : (
          <Link to="/requests" search={behind[figure.key] ?? {}}>
            {content}
          </Link>
        )
      }
    />
  )
}

function useFigures({ rows, climbed, ground, figures }: Today): Record<'rate' | 'overdue' | 'dueToday' | 'open', Figure> {
  const { t } = useTranslation('today')
  const now = useNow()
  const { overdue, today } = groupsOf({ rows, climbed, ground }, 'all', now)
  const { answers } = figures
  const oldest = overdue[0] && t('oldest', { time: dayTime(overdue[0].clock.dueAt, now) })
  return {
    rate: {
      key: 'rate',
      value: percent(answers.onTime, answers.due),
      ...(answers.due > 0 ? { unit: '%' } : {}),
      label: t('rate'),
      note:
        answers.due > 0
          ? t('rateNote', { days: answers.days, due: thousands(answers.due), late: thousands(answers.due - answers.onTime) })
          : t('rateNone', { days: answers.days }),
    },
    overdue: {
      key: 'overdue',
      value: thousands(figures.overdue),
      label: t('overdue'),
      note: contactsAmong(overdue, t) ?? oldest,
      over: figures.overdue > 0,
    },
    dueToday: {
      key: 'dueToday',
      value: thousands(figures.dueToday),
      label: t('dueToday'),
      note: contactsAmong(today, t) ?? (today[0] && t('nextAt', { time: time(today[0].clock.dueAt) })),
    },
    open: {
      key: 'open',
      value: thousands(figures.open),
      label: t('open'),
      note: figures.enterprises > 0 ? t('enterprises', { n: thousands(figures.enterprises) }) : undefined,
    },
  }
}

/** First contacts are no requests: the list behind the figure is shorter by them, and the figure says so. */
function contactsAmong(rows: Today['rows'], t: ReturnType<typeof useTranslation<'today'>>['t']): string | undefined {
  const n = rows.filter(row => row.requestId === null).length
  return n > 0 ? t('withContacts', { n }) : undefined
}
