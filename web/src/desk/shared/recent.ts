import type { FoundAt } from './slice.ts'

/** What was opened lately, on this device, by this person. */
export type Recent = { name: string; at: FoundAt }

const most = 6
const keyOf = (memberId: string) => `recent ${memberId}`
const opened = /^\/(requests|enterprises|tasks)\/[^/]+$/

export function recentOf(memberId: string): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(memberId)) ?? '[]') as Recent[]
  } catch {
    return []
  }
}

/** Remembers a page of one thing by its title. */
export function keepRecent(memberId: string, path: string, name: string): void {
  if (!opened.test(path)) return
  const others = recentOf(memberId).filter(one => one.at.to !== path)
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify([{ name, at: { to: path } }, ...others].slice(0, most)))
  } catch {
    // a full or closed storage: nothing is remembered
  }
}

/** Whoever leaves a shared desk leaves nothing behind. */
export function forgetRecent(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(keyOf(''))) localStorage.removeItem(key)
}
