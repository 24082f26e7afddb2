import { useRouterState } from '@tanstack/react-router'

/** Whether the page of this path is on the screen as it opens, without a filter: then it counts its rows itself. */
export const useAsItOpens = (path: string): boolean =>
  useRouterState({ select: ({ location }) => location.pathname === path && Object.keys(location.search).length === 0 })
