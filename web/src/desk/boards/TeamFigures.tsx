import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { OfficerRow, TeamBoard } from '../assignments/team.query.ts'
import { someRequestsQuery } from '../requests/request.queries.ts'
import { type Figure, Figures } from '../shared/Figures.tsx'
import { waitingDays } from './waiting-days.ts'

/** The strip of the board; each figure opens its rows, here or in the list. */
export function TeamFigures({ board }: { board: TeamBoard }) {
  const { t } = useTranslation('assignments')
  const now = useNow()
  const { officers, unassigned, unassignedTotal, late } = board
  const open = useQuery(someRequestsQuery({ state: 'open' }, 1)).data?.total.count
  const due = sum(officers, officer => officer.answers.due)
  const onTime = sum(officers, officer => officer.answers.onTime)
  const longest = Math.max(0, ...unassigned.map(row => waitingDays(row.since, now)))
  const figures: Figure[] = [
    {
      key: 'rate',
      value: percent(onTime, due),
      unit: due > 0 ? '%' : undefined,
      label: t('rate'),
      note: due > 0 ? t('rateNote', { due, late: due - onTime }) : t('noAnswers'),
    },
    {
      key: 'late',
      value: late.length,
      label: t('late'),
      note: late.length > 0 ? t('lateNote') : t('allOnTime'),
      over: late.length > 0,
    },
    {
      key: 'open',
      value: open ?? sum(officers, officer => officer.open),
      label: t('open'),
      note: t('openNote', { enterprises: sum(officers, officer => officer.enterprises) }),
    },
    {
      key: 'waiting',
      value: unassignedTotal,
      label: t('toAssign'),
      note: unassignedTotal > 0 ? t('waitingNote', { days: longest }) : t('nobodyWaits'),
    },
  ]
  return <Figures label={t('figures')} figures={figures} link={(figure, content) => <Door to={figure.key} content={content} />} />
}

function Door({ to, content }: { to: string; content: ReactNode }) {
  if (to === 'late') return <a href="#late">{content}</a>
  if (to === 'waiting') return <a href="#unassigned">{content}</a>
  return (
    <Link to="/requests" search={to === 'rate' ? { answers: 'due' } : { state: 'open' }}>
      {content}
    </Link>
  )
}

const sum = (officers: readonly OfficerRow[], of: (officer: OfficerRow) => number) =>
  officers.reduce((total, officer) => total + of(officer), 0)
