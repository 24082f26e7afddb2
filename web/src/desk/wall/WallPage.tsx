import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Unread } from '../shared/Unread.tsx'
import { usePageTitle } from '../shared/usePageTitle.ts'
import { LateMatters } from './LateMatters.tsx'
import { Rate } from './Rate.tsx'
import { Streets } from './Streets.tsx'
import { useLive } from './useLive.ts'
import { useWallTheme } from './useWallTheme.ts'
import { WallHead } from './WallHead.tsx'
import { WallResults } from './WallResults.tsx'
import { wallQuery } from './wall.queries.ts'
import './wall.css'

/** How the district stands, to be read from five metres: live, and every figure opens its rows. */
export function WallPage() {
  const { t } = useTranslation('wall')
  const title = usePageTitle()
  const wall = useQuery(wallQuery)
  useLive()
  useWallTheme()
  useEffect(() => {
    document.title = title
  }, [title])
  const { data } = wall
  return (
    <main className="wall" id="main" tabIndex={-1} aria-label={title}>
      <WallHead />
      {wall.isPending ? <Skeleton rows={6} /> : null}
      {wall.error && !data ? <Unread fault={wall.error} again={() => void wall.refetch()} /> : null}
      {wall.error && data ? (
        <p className="wall-stale" role="status">
          {t('stale', { time: time(Temporal.Instant.fromEpochMilliseconds(wall.dataUpdatedAt)) })}
        </p>
      ) : null}
      {data ? (
        <div className="wall-mid">
          <Rate wall={data} />
          <Streets wall={data} />
          <LateMatters wall={data} />
        </div>
      ) : null}
      <WallResults />
    </main>
  )
}
