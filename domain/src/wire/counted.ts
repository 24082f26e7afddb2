/** A number and its noun as English says them: 1 day, 2 days. `n`: also as it is shown, with its commas. */
export const counted = (n: number | string, { one, many }: { readonly one: string; readonly many: string }): string =>
  `${n} ${String(n) === '1' ? one : many}`
