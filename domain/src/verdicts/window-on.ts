/** Days from and to, both included; an open end is left out. */
type Days = { from?: string | undefined; to?: string | undefined }

export type WindowOn = { from: string | null; to: string | null; open: boolean; daysLeft: number | null }

/** The window that is open on a day, else the next one to come, else the last that was; null where a text has none. `daysLeft`: today counts as one. */
export function windowOn(windows: readonly Days[], day: Temporal.PlainDate): WindowOn | null {
  const today = day.toString()
  const sorted = windows.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))
  const open = sorted.find(one => firstOf(one) <= today && today <= lastOf(one))
  const found = open ?? sorted.find(one => firstOf(one) > today) ?? sorted.at(-1)
  if (!found) return null
  const left = open?.to === undefined ? null : day.until(open.to).days + 1
  return { from: found.from ?? null, to: found.to ?? null, open: open !== undefined, daysLeft: left }
}

const firstOf = ({ from = '0000' }: Days): string => from
const lastOf = ({ to = '9999' }: Days): string => to
