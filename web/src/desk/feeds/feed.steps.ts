import type { FeedEnded } from '@yigen/domain/feeds/feed.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'
import { type FeedAddress, feedPath } from './feed.queries.ts'

export const renewFeed = (stationId: string | null) => step<FeedAddress>({ feed: some }, 'POST', feedPath(stationId), {})
export const endFeed = (stationId: string | null) =>
  step<Wire<typeof FeedEnded>>({ feed: some }, 'POST', `${feedPath(stationId)}/ending`, {})
