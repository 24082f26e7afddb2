import { QueryClient } from '@tanstack/react-query'
import type { About } from '#shared/about.ts'
import { passing } from '#shared/persist.ts'
import { isProblem } from '#shared/problem.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** Every query says first what it is about: by that it is asked again when something changes. */
    queryKey: readonly [About, ...unknown[]]
  }
}

/** Refusals are answers and are not asked again; a lost connection was asked again already (persist.ts); a fault of the server is, twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, fault) => failures < 2 && !passing(fault) && !(isProblem(fault) && fault.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
