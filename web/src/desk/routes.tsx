import { type AnyRoute, createRouter } from '@tanstack/react-router'
import { slices } from './all-slices.ts'
import { parseSearch, stringifySearch } from './shared/filters.ts'
import { lazyPage } from './shared/lazy-page.ts'
import { openPage, page, root, signedIn } from './shared/pages.ts'
import { DeskRoot, PageFault } from './shell/DeskRoot.tsx'
import { MissingPage } from './shell/MissingPage.tsx'
import { Shell } from './shell/Shell.tsx'
import type * as listed from './slices.ts'

root.update({ component: DeskRoot, errorComponent: PageFault })
// Signed in: nav, top bar, page
signedIn.update({ component: Shell })

type Page = Extract<(typeof listed)[keyof typeof listed], { pages: unknown }>['pages'][number]['route']
type SignedIn = Extract<Page, { id: `/desk/${string}` }>

const pages = slices.flatMap(({ pages = [] }) => pages.map(({ route }) => route as Page))
const below = <P extends Page>(parent: AnyRoute) => pages.filter((page): page is P => page.options.getParentRoute() === parent)
// What no page is at
const missing = page('$', MissingPage)
const parts = import.meta.env.DEV
  ? [
      openPage(
        '/parts',
        lazyPage(() => import('./parts/PartsPage.tsx'), 'PartsPage', []),
      ),
    ]
  : []

export const router = createRouter({
  routeTree: root.addChildren([
    ...below<Exclude<Page, SignedIn>>(root),
    ...parts,
    signedIn.addChildren([...below<SignedIn>(signedIn), missing]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
