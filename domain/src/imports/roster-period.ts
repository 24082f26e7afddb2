export type HeadingPeriod = { period: string | null; odd: string | null; rest: string }

const odd = [
  /(?:19|20)\d{2}\s*年?\s*第?\s*[一二三四1-4]\s*季度?/,
  /(?:19|20)\d{2}\s*[-/]?\s*(?:q[1-4]|h[12])(?![a-z])/,
  /(?:19|20)\d{2}\s*年?\s*[上下]半年/,
  /(?:19|20)\d{2}\s*[年.\-/]?\s*\d{1,2}\s*月?\s*[-~–—至到]\s*\d{1,2}\s*月/,
]
const month = /((?:19|20)\d{2})\s*[年.\-/]\s*(\d{1,2})\s*月?(?:末|底|份)?/
const year = /(?:fy\s*)?((?:19|20)\d{2})\s*(?:年度?|会计年度)?(?:末|底)?/
const shortYear = /(?<!\d)(\d{2})\s*年度?(?:末|底)?/

/**
 * The period named in a heading (NFKC, lower case): `2025` or `2025-10`, and the heading without it.
 * Quarters, half years and spans of months are `odd`: a fact's period is a year, a month or a day (R2.3).
 */
export function headingPeriod(heading: string): HeadingPeriod {
  for (const pattern of odd) {
    const found = pattern.exec(heading)
    if (found) return { period: null, odd: found[0].trim(), rest: heading.replace(found[0], ' ') }
  }
  const inMonth = month.exec(heading)
  const number = Number(inMonth?.[2])
  if (inMonth && number >= 1 && number <= 12) {
    return { period: `${inMonth[1]}-${String(number).padStart(2, '0')}`, odd: null, rest: heading.replace(inMonth[0], ' ') }
  }
  const inYear = year.exec(heading)
  if (inYear) return { period: inYear[1] ?? null, odd: null, rest: heading.replace(inYear[0], ' ') }
  const inShortYear = shortYear.exec(heading)
  if (inShortYear) return { period: `20${inShortYear[1]}`, odd: null, rest: heading.replace(inShortYear[0], ' ') }
  return { period: null, odd: null, rest: heading }
}

/** Whether a year, month or day has not begun on `today`. */
export const periodInFuture = (period: string, today: Temporal.PlainDate): boolean => period > today.toString().slice(0, period.length)
