import { type AnyRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './shared/filters.ts'
import { antd, openPage, root, signedIn } from './shared/pages.ts'
import type { Slice } from './shared/slice.ts'
import { DeskRoot, Missing, PageFault } from './shell/DeskRoot.tsx'
import { Shell } from './shell/Shell.tsx'
import * as slices from './slices.ts'

root.update({ component: DeskRoot, notFoundComponent: Missing, errorComponent: PageFault })
// Signed in: nav, top bar, page
signedIn.update({ component: Shell })
// Pages made of antd: its code arrives with this layout, never with the shell
antd.update({ component: lazyRouteComponent(() => import('./shell/AntdLayout.tsx'), 'AntdLayout') })

type Page = Extract<(typeof slices)[keyof typeof slices], { pages: unknown }>['pages'][number]['route']
type SignedIn = Extract<Page, { id: `/desk/${string}` }>
type OfAntd = Extract<Page, { id: `/desk/antd/${string}` }>

const pages = Object.values<Slice>(slices).flatMap(({ pages = [] }) => pages.map(({ route }) => route as Page))
const below = <P extends Page>(parent: AnyRoute) => pages.filter((page): page is P => page.options.getParentRoute() === parent)
const parts = import.meta.env.DEV
  ? [
      openPage(
        '/parts',
        lazyRouteComponent(() => import('./parts/PartsPage.tsx'), 'PartsPage'),
      ),
    ]
  : []

export const router = createRouter({
  routeTree: root.addChildren([
    ...below<Exclude<Page, SignedIn>>(root),
    ...parts,
    signedIn.addChildren([...below<Exclude<SignedIn, OfAntd>>(signedIn), antd.addChildren(below<OfAntd>(antd))]),
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
