import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { atIdle } from './at-idle.ts'

/** Brings the code of the page that is opened next from here, while nothing else is to be done. */
export function useSoonOpened(page: '/requests/$id' | '/enterprises/$id' | '/projects/$id') {
  const router = useRouter()
  useEffect(() => atIdle(() => void router.loadRouteChunk(router.routesByPath[page])?.catch(() => {})), [router, page])
}
