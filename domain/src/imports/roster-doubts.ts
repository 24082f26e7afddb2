import { type Doubt, doubtOf } from '#results/doubt.ts'
import type { ColumnMapping } from './roster-columns.ts'
import type { RosterFact } from './roster-fact.ts'
import type { Flaw, RosterFaultCode } from './roster-faults.ts'
import { isRosterResult, type RosterResult, resultOfRoster } from './roster-kinds.ts'
import type { KnownEnterprise, KnownFact } from './roster-known.ts'
import { moneyUnits, plainNumber } from './roster-money.ts'
import type { RosterRow, RowFlaw } from './roster-row.ts'
import { factOf } from './roster-targets.ts'

type Known = Pick<KnownEnterprise, 'facts'> | null
type Claimed = RosterFact & { kind: RosterResult }

/** The kind of result that a row claims, of what value, and what is asked about it. R16.5 */
export function claimOf(fact: Claimed, known: Known) {
  const kind = resultOfRoster(fact.kind, fact.words)
  const value = fact.number ?? 1
  return { kind, value, doubt: doubtOf(kind, value, valueBefore(fact, known)) }
}

/** What looks wrong of what a row claims and the register does not hold already: asked about, written all the same. R16.5 */
export function doubtsOf({ facts }: RosterRow, known: Known, columns: readonly ColumnMapping[], today: string): RowFlaw[] {
  return facts.filter(isClaim).flatMap(fact => {
    const mapping = columns.find(
      ({ target, period }) => target !== null && factOf(target) === fact.kind && (period ?? today) === fact.period,
    )
    if (!mapping || (known?.facts ?? []).some(one => isSame(one, fact))) return []
    const { doubt } = claimOf(fact, known)
    return doubt ? [{ mapping, flaw: flawOf(doubt, fact, mapping) }] : []
  })
}

const isClaim = (fact: RosterFact): fact is Claimed => isRosterResult(fact.kind)

const isSame = (known: KnownFact, { kind, period, number }: Claimed): boolean =>
  known.kind === kind && known.period === period && known.number === number

/** Of what the register holds of the same kind and length, the value of the latest period before it. */
function valueBefore({ kind, period }: Claimed, known: Known): number | null {
  const earlier = (known?.facts ?? []).filter(one => one.kind === kind && one.period.length === period.length && one.period < period)
  return earlier.toSorted((one, other) => other.period.localeCompare(one.period))[0]?.number ?? null
}

const codes = { yuan: 'valueYuan', above: 'valueAbove', below: 'valueBelow' } as const satisfies Record<Doubt, RosterFaultCode>
/** So many times as much as is meant, where 元 was written for 万元. */
const slip = 10_000

function flawOf(doubt: Doubt, { number }: Claimed, { unit }: ColumnMapping): Flaw {
  if (doubt !== 'yuan' || number === null) return { code: codes[doubt] }
  const meant = number / slip / moneyUnits[unit ?? 'wan'].fen
  return { code: codes[doubt], suggestion: { label: plainNumber(meant), value: String(meant) } }
}
