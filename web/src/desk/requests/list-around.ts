import type { Filters } from '../shared/filters.ts'

/** The list a request was opened from: its page, its filters, and its rows in their order. */
export type CameFrom = { to: '/' | '/requests'; search: Filters; ids: readonly string[] }

const stored = 'yigen-list'

/** Remembered in this tab, so that a reload of the request keeps its neighbours. */
export const keepList = (list: CameFrom) => sessionStorage.setItem(stored, JSON.stringify(list))

export function cameFrom(id: string): (CameFrom & { previous: string | undefined; next: string | undefined }) | null {
  const list = read()
  const at = list?.ids.indexOf(id) ?? -1
  return list && at >= 0 ? { ...list, previous: list.ids[at - 1], next: list.ids[at + 1] } : null
}

function read(): CameFrom | null {
  try {
    return JSON.parse(sessionStorage.getItem(stored) ?? 'null') as CameFrom | null
  } catch {
    return null
  }
}
