import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useKeys } from '#shared/useKeys.ts'
import { cameFrom } from '../requests/list-around.ts'
import { requestQuery } from '../requests/request.queries.ts'
import { atIdle } from '../shared/at-idle.ts'
import { typing } from '../shared/keys.ts'
import { queries } from '../shared/queries.ts'

/** The list a request was opened from. J and K go to what stands after and before it; who works through a list goes on to the next, which is read while this one is. */
export function useNeighbours(id: string) {
  const from = cameFrom(id)
  const [previous, next] = [from?.previous, from?.next]
  const navigate = useNavigate()
  const to = (neighbour: string | undefined) => (event: KeyboardEvent) => {
    if (typing(event) || !neighbour) return false
    void navigate({ to: '/requests/$id', params: { id: neighbour } })
  }
  useKeys({ k: to(previous), j: to(next) })
  useEffect(() => (next ? atIdle(() => void queries.prefetchQuery(requestQuery(next))) : undefined), [next])
  return from
}
