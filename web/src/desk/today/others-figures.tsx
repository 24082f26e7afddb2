import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, thousands } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import type { Figure } from '../shared/Figures.tsx'
import { useSession } from '../shared/session.tsx'
import type { OfOthers } from './groups.ts'
import type { Today } from './today.query.ts'

/** How much climbed to the reader, and since when the longest of it is late; for those to whom things climb. R10.1 */
export function useClimbedFigure({ climbed }: Today): (Figure & { n: number }) | null {
  const { t } = useTranslation('today-first')
  const now = useNow()
  if (!holds(useSession(), 'minister', 'head', 'leader')) return null
  const [first] = climbed.rows
  const n = climbed.rows.length + climbed.more
  return {
    key: 'climbed',
    n,
    value: thousands(n),
    label: t('climbed'),
    note: first ? t('oldest', { time: dayTime(first.clock.dueAt, now) }) : undefined,
    over: n > 0,
  }
}

/** How much is late or due today on a street's ground; null elsewhere, and when nothing is. R11.2 */
export function useGroundFigure({ ground }: Today): Figure | null {
  const { t } = useTranslation('today-first')
  const n = ground.rows.length + ground.more
  return n === 0 ? null : { key: 'ground', value: thousands(n), label: t('ground'), note: t('groundNote') }
}

type Door = { of: OfOthers; today: Today; onShow: (of: OfOthers) => void; children: ReactNode }

/** To the rows below, which `onShow` brings out when the chosen turn hides them; where there are none, to everything that is late. */
export function OthersDoor({ of, today, onShow, children }: Door) {
  const { rows, more } = today[of]
  if (rows.length > 0) {
    return (
      <a href={`#group-${of}`} data-figure={`today.${of}`} data-n={rows.length + more} onClick={() => onShow(of)}>
        {children}
      </a>
    )
  }
  return (
    <Link to="/requests" search={{ state: 'overdue' }}>
      {children}
    </Link>
  )
}
