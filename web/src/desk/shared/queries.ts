import { QueryClient } from '@tanstack/react-query'
import type { About } from '#shared/about.ts'
import { isProblem } from '#shared/problem.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** Every query says first what it is about: by that it is asked again when something changes. */
    queryKey: readonly [About, ...unknown[]]
  }
}

/** Refusals are answers and are not asked again; a lost connection is, twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, fault) => failures < 2 && !(isProblem(fault) && fault.status >= 400 && fault.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
