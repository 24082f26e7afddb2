import type { AnyRoute } from '@tanstack/react-router'

/** Where a link leads, made from the page itself. */
export type Destination = { to: string; params: Record<string, string> }

export const to = <R extends AnyRoute>(page: R, params: R['types']['allParams']): Destination => ({ to: pathOf(page), params })

/** Pages hang below nothing that has a path. */
export const pathOf = (page: AnyRoute): string => (page.options as { path: string }).path
