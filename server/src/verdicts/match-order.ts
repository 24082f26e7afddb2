import type { MatchGroup } from '@yigen/domain/verdicts/verdict.ts'
import type { Row } from './match-row.ts'

type Order = (one: Row, other: Row) => number

/** What closes first, and what is open always after it; then what gives most. */
const byWindow: Order = (one, other) => closing(one).localeCompare(closing(other)) || byMoney(one, other)
const byMoney: Order = (one, other) => most(other) - most(one) || byTitle(one, other)
const byTitle: Order = (one, other) => one.title.localeCompare(other.title, 'zh') || one.label.localeCompare(other.label, 'zh')

/** What people of the enterprise can answer before what only an office can decide or nobody has encoded, few questions before many. */
const byQuestions: Order = (one, other) =>
  Number(!isAsked(one)) - Number(!isAsked(other)) || one.open.length - other.open.length || byMoney(one, other)

/** What is nearest to a yes first. */
const byWay: Order = (one, other) =>
  (one.steps.length || 99) - (other.steps.length || 99) || lacking(one) - lacking(other) || byTitle(one, other)

/** How the rows of each group stand. */
export const inOrder: Readonly<Record<MatchGroup, Order>> = {
  yes: byWindow,
  near: byMoney,
  ask: byQuestions,
  no: byWay,
  notApplicable: byTitle,
}

const isAsked = ({ mark, open }: Row): boolean => mark === 'unknown' && open.length > 0
const closing = ({ window, until }: Row): string => (window?.open ? window.to : null) ?? until ?? '9999'
const most = ({ gives: { amount } }: Row): number => (amount ? (amount.ceiling ?? Number.MAX_SAFE_INTEGER) : 0)
const lacking = ({ conditions: { all, yes } }: Row): number => all - yes
