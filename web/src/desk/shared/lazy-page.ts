import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { type Shown, withWords } from './page-words.ts'

/** A page whose code comes when it is shown, and with it the words of the slices that it shows. */
export const lazyPage = <const N extends string>(file: () => Promise<Record<N, RouteComponent>>, name: N, shown: Shown) =>
  lazyRouteComponent<Record<N, RouteComponent>, N>(() => withWords(shown, file), name)
