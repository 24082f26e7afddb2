import { type AnyRoute, createRouter } from '@tanstack/react-router'
import { slices } from './all-slices.ts'
import { parseSearch, stringifySearch } from './shared/filters.ts'
import { lazyPage } from './shared/lazy-page.ts'
import { antd, openPage, page, root, signedIn } from './shared/pages.ts'
import { DeskRoot, PageFault } from './shell/DeskRoot.tsx'
import { MissingPage } from './shell/MissingPage.tsx'
import { Shell } from './shell/Shell.tsx'
import type * as listed from './slices.ts'

root.update({ component: DeskRoot, errorComponent: PageFault })
// Signed in: nav, top bar, page
signedIn.update({ component: Shell })
// Pages made of antd: its code arrives with this layout, never with the shell
antd.update({ component: lazyPage(() => import('./shell/AntdLayout.tsx'), 'AntdLayout') })

type Page = Extract<(typeof listed)[keyof typeof listed], { pages: unknown }>['pages'][number]['route']
type SignedIn = Extract<Page, { id: `/desk/${string}` }>
type OfAntd = Extract<Page, { id: `/desk/antd/${string}` }>

const pages = slices.flatMap(({ pages = [] }) => pages.map(({ route }) => route as Page))
const below = <P extends Page>(parent: AnyRoute) => pages.filter((page): page is P => page.options.getParentRoute() === parent)
// What no page is at
const missing = page('$', MissingPage)
const parts = import.meta.env.DEV
  ? [
      openPage(
        '/parts',
        lazyPage(() => import('./parts/PartsPage.tsx'), 'PartsPage'),
      ),
    ]
  : []

export const router = createRouter({
  routeTree: root.addChildren([
    ...below<Exclude<Page, SignedIn>>(root),
    ...parts,
    signedIn.addChildren([...below<Exclude<SignedIn, OfAntd>>(signedIn), missing, antd.addChildren(below<OfAntd>(antd))]),
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
