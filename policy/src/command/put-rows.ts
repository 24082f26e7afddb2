import type { Fact } from '#document/fact.ts'
import { sayFact } from '#facts/say-value.ts'
import { askWords } from './ask-words.ts'
import { type Desk, type Heard, putFact } from './put-fact.ts'

/** More rows than anyone types. */
const mostRows = 50

/** Asks how many rows there are and then field by field; a field that is not known is left out. */
export async function putRows(fact: Fact, desk: Desk): Promise<Heard> {
  const words = askWords[desk.language]
  const count = await putFact({ id: fact.id, type: 'number' }, desk, words.rows)
  if (typeof count === 'string') return count
  const size = Number(count.value)
  // what is no count is refused by whoever reads the fact
  if (!Number.isInteger(size) || size < 0 || size > mostRows) return count
  const rows: Record<string, unknown>[] = []
  for (let at = 1; at <= size; at++) {
    const row = await putRow(fact, at, desk)
    if (row === 'enough') return row
    rows.push(row)
  }
  return { value: rows }
}

async function putRow({ fields = [] }: Fact, at: number, desk: Desk): Promise<Record<string, unknown> | 'enough'> {
  const words = askWords[desk.language]
  const row: Record<string, unknown> = {}
  for (const field of fields) {
    desk.say(`   ${words.row(at)} ${sayFact(field, desk.language)}${field.unit === undefined ? '' : ` (${field.unit})`}`)
    const answer = await putFact(field, desk, words.hint(field))
    if (answer === 'enough') return answer
    if (answer !== 'notKnown') row[field.id] = answer.value
  }
  return row
}
