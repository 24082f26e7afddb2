import { useQuery } from '@tanstack/react-query'
import { boardDoors } from '@yigen/domain/boards/board-figures.ts'
import { useTranslation } from 'react-i18next'
import { percent, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { OfficerRow, TeamBoard } from '../assignments/team.query.ts'
import { someRequestsQuery } from '../requests/request.queries.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { type Figure, Figures } from '../shared/Figures.tsx'
import { totalWords } from '../shared/total-words.ts'
import { waitingDays } from './waiting-days.ts'

/** The strip of the board; each figure opens its rows. */
export function TeamFigures({ board }: { board: TeamBoard }) {
  const { t } = useTranslation('assignments')
  const now = useNow()
  const { officers, unassigned, unassignedTotal, lateTotal } = board
  const { due, onTime } = board.answers
  const open = useQuery(someRequestsQuery({ state: 'open' }, 1)).data?.total ?? null
  const longest = Math.max(0, ...unassigned.map(row => waitingDays(row.since, now)))
  const figures: (Figure & { key: keyof typeof boardDoors; n: number })[] = [
    {
      key: 'rate',
      n: due,
      value: percent(onTime, due),
      unit: due > 0 ? '%' : undefined,
      label: t('rate'),
      note: due > 0 ? t('rateNote', { due, late: due - onTime }) : t('noAnswers'),
    },
    {
      key: 'late',
      n: lateTotal,
      value: thousands(lateTotal),
      label: t('late'),
      note: lateTotal > 0 ? t('lateNote') : t('allOnTime'),
      over: lateTotal > 0,
    },
    {
      key: 'open',
      n: open?.count ?? 0,
      value: open ? totalWords(open) : '–',
      label: t('open'),
      note: t('openNote', { enterprises: sum(officers, officer => officer.enterprises) }),
    },
    {
      key: 'waiting',
      n: unassignedTotal,
      value: thousands(unassignedTotal),
      label: t('toAssign'),
      note: unassignedTotal > 0 ? t('waitingNote', { days: longest }) : t('nobodyWaits'),
    },
  ]
  return (
    <Figures
      label={t('figures')}
      figures={figures}
      link={({ key, n }, content) => (
        <DoorLink figure={`board.${key}`} n={n} door={boardDoors[key]}>
          {content}
        </DoorLink>
      )}
    />
  )
}

const sum = (officers: readonly OfficerRow[], of: (officer: OfficerRow) => number) =>
  officers.reduce((total, officer) => total + of(officer), 0)
