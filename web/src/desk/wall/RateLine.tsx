import { wallDoors } from '@yigen/domain/wall/wall-figures.ts'
import { useTranslation } from 'react-i18next'
import { percent, thousands } from '#shared/format.ts'
import { linePieces } from '../result-figures/line-points.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Wall } from './wall.queries.ts'

type Week = Wall['weeks'][number]
const shareOf = ({ due, inTime }: Week) => (due > 0 ? inTime / due : null)

/** So many points at least lie between the top and the bottom of the line: a slip of one in a hundred is no abyss. */
const leastSpan = 0.1

/** Twelve weeks of answers in time; the first and the last are said and open their rows. */
export function RateLine({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('wall')
  const shares = weeks.map(shareOf)
  const least = Math.min(1 - leastSpan, ...shares.flatMap(share => share ?? []))
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return null
  const rate = ({ due, inTime }: Week) => (due > 0 ? `${percent(inTime, due)}%` : '–')
  return (
    <figure>
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={t('line', { first: rate(first), last: rate(last) })}>
        <path className="all" d="M0 2H100" />
        {linePieces(shares, least, 1).map(points => (
          <polyline key={points} points={points} />
        ))}
      </svg>
      <figcaption>
        {[[first, 'weekAgo'] as const, [last, 'thisWeek'] as const].map(([week, word]) => (
          <DoorLink
            key={word}
            figure="wall.week"
            n={week.due}
            door={wallDoors.week(week)}
            title={t('weekSays', { from: week.from, until: week.until, n: thousands(week.due), rate: rate(week) })}
          >
            {t(word, { rate: rate(week) })}
          </DoorLink>
        ))}
      </figcaption>
    </figure>
  )
}
