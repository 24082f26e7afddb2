import { createRootRoute, createRoute, type RouteComponent } from '@tanstack/react-router'
import { filtersOf } from './filters.ts'
import type { SliceWord } from './first-word.ts'
import { requireSession } from './require-session.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** what its slice calls the page */
    title?: SliceWord
    /** nothing is drawn around it: a screen on a wall */
    bare?: true
  }
}

/** Above all pages. What is drawn around them, the shell says. */
export const root = createRootRoute({ validateSearch: filtersOf })

/** Around those that need a session. */
export const signedIn = createRoute({ getParentRoute: () => root, id: 'desk', beforeLoad: ({ location }) => requireSession(location.href) })

/** A page before signing in. */
export const openPage = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

type Around = {
  bare?: true
  /** sends elsewhere whoever has no business there */
  enter?: () => void
  /** asks for what the page shows while its code comes: from the moment somebody means to go there */
  bring?: (params: Record<string, string>) => void
}

/** A page, and what is done before it is drawn. */
export function page<const P extends string>(path: P, component: RouteComponent, { enter, bring, bare }: Around = {}) {
  const route = createRoute({ getParentRoute: () => signedIn, path, component, ...(enter ? { beforeLoad: enter } : {}) })
  if (bare) route.update({ staticData: { bare } })
  // named among the options it would make the type of the address's parts a wider one
  if (bring) Object.assign(route.options, { loader: ({ params }: { params: Record<string, string> }) => bring(params) })
  return route
}
