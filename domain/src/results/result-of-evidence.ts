import type { ResultKind } from './result-kind.ts'
import { type Period, periodText } from './result-period.ts'
import { fenOfWan } from './result-value.ts'

/** What a gate’s evidence claims as a result, by the name under which gates ask for it, and the period it is of. R13.3, R16.1 */
const resultsOf: Readonly<Record<string, { readonly kind: ResultKind; readonly period: Period['kind'] }>> = {
  licence: { kind: 'registeredCapital', period: 'day' },
  'paid-in': { kind: 'paidInCapital', period: 'day' },
  'fixed-investment': { kind: 'fixedInvestment', period: 'month' },
  'tax-paid': { kind: 'tax', period: 'month' },
  turnover: { kind: 'revenue', period: 'month' },
  insured: { kind: 'people', period: 'month' },
}

export const evidenceKindsOfResults = Object.keys(resultsOf)

/** `amount`: as it is kept, in 万元 or heads. */
type Shown = { kind: string; day: Temporal.PlainDate; amount: string | null; document: string }
export type Offered = { kind: ResultKind; period: string; value: number; document: string }

/** The claim that a piece of evidence offers; null where it offers none. R13.3 */
export function claimOfEvidence({ kind: shown, day, amount, document }: Shown): Offered | null {
  const found = resultsOf[shown]
  if (!found || amount === null) return null
  const value = found.kind === 'people' ? Math.round(Number(amount)) : fenOfWan(amount)
  if (value === null) return null
  const until = found.period === 'day' ? day : day.with({ day: day.daysInMonth })
  return { kind: found.kind, period: periodText({ kind: found.period, until }), value, document }
}
