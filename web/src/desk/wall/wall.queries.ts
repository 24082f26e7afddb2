import { queryOptions } from '@tanstack/react-query'
import type { Results as ResultsShape } from '@yigen/domain/result-figures/results.ts'
import type { Wall as WallShape } from '@yigen/domain/wall/wall.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Wall = Wire<typeof WallShape>
export type Results = Wire<typeof ResultsShape>

/** What falls due falls due without anybody's act. */
const byTheClock = { refetchInterval: 30_000 }

// of nothing that hints name: the wall hears of the whole district (useLive)
export const wallQuery = queryOptions({
  queryKey: [{ of: [] }, 'wall'],
  queryFn: ({ signal }) => get<Wall>('/api/wall', {}, signal),
  ...byTheClock,
})

export const wallResultsQuery = queryOptions({
  queryKey: [{ of: [] }, 'wall', 'results'],
  queryFn: ({ signal }) => get<Results>('/api/results', { kind: 'landed' }, signal),
  refetchInterval: 10 * 60_000,
})
