import { createRootRoute, createRoute, type RouteComponent } from '@tanstack/react-router'
import { filtersOf } from './filters.ts'
import type { SliceWord } from './of-slices.ts'
import { requireSession } from './require-session.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** what its slice calls the page */
    title?: SliceWord
  }
}

/** Above all pages. What is drawn around them, the shell says. */
export const root = createRootRoute({ validateSearch: filtersOf })

/** Around those that need a session. */
export const signedIn = createRoute({ getParentRoute: () => root, id: 'desk', beforeLoad: ({ location }) => requireSession(location.href) })

/** A page before signing in. */
export const openPage = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

/** A page; `enter` sends elsewhere whoever has no business there. */
export const page = <const P extends string>(path: P, component: RouteComponent, enter?: () => void) =>
  createRoute({ getParentRoute: () => signedIn, path, component, ...(enter ? { beforeLoad: enter } : {}) })
