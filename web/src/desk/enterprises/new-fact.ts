import type { RecordFact } from '@yigen/domain/enterprises/fact.ts'
import { type FactKind, type FactShape, factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { readMoney } from '@yigen/domain/imports/roster-money.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Fact } from './enterprise.queries.ts'

/** A fact as it is typed: money in 万元, area in square metres. */
export type NewFact = { kind: FactKind; value: string; period: string; source: string }
type Value = Pick<Wire<typeof RecordFact>, 'number' | 'words' | 'day'>

const readAs: Record<FactShape, (typed: string) => Value | null> = {
  money: typed => numbered(fenOf(typed)),
  people: typed => numbered(/^\d+$/.test(plain(typed)) ? Number(plain(typed)) : null),
  area: typed => numbered(/^\d+(\.\d{1,2})?$/.test(plain(typed)) ? Math.round(Number(plain(typed)) * 100) : null),
  day: typed => (/^\d{4}-\d{2}-\d{2}$/.test(typed) ? { day: typed } : null),
  words: typed => (typed.trim() === '' ? null : { words: typed.trim() }),
}

/** What was typed as the value that its kind takes; null when it cannot be read as one. */
export const readValue = ({ kind, value }: Pick<NewFact, 'kind' | 'value'>): Value | null => readAs[factKinds[kind].shape](value)

/** The first field that is missing or cannot be read. A fact of a day names the day as its period by itself. */
export function firstWrong(fact: NewFact): 'value' | 'period' | 'source' | null {
  if (!readValue(fact)) return 'value'
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(fact.period.trim())) return 'period'
  return fact.source.trim() === '' ? 'source' : null
}

export const toRecord = (fact: NewFact, corrects: Fact | undefined): Wire<typeof RecordFact> => ({
  kind: fact.kind,
  ...readValue(fact),
  period: fact.period.trim(),
  source: fact.source.trim(),
  ...(corrects ? { corrects: corrects.id } : {}),
})

const numbered = (number: number | null | undefined): Value | null => (number === null || number === undefined ? null : { number })
const plain = (typed: string) => typed.normalize('NFKC').replace(/[\s,]/g, '')

/** “1.2亿” is read too: the form shows at once what it was taken for. */
function fenOf(typed: string): number | null | undefined {
  const { value, flaw } = readMoney(typed, 'wan')
  return flaw?.suggestion ? readMoney(flaw.suggestion.value, 'wan').value : value
}
