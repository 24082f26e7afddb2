import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Insertable, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { UnitTable } from './unit.table.ts'

const file = join(import.meta.dirname, 'guangzhou-units.csv')

/** The official tree from the province down to streets and towns (R1.1). Adds what is missing; a unit renamed or closed by its district stays so. */
export async function seedUnits(trx: Transaction<DB>): Promise<void> {
  await trx
    .insertInto('unit')
    .values(readUnits())
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

function readUnits(): Insertable<UnitTable>[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return lines.map(line => {
    const [id = '', level = '', parent = '', name = ''] = line.trim().split(',')
    return {
      id,
      level: levelOf(level),
      parent_id: parent || null,
      district_id: id.slice(0, 6),
      name,
      short_name: name,
      leader_id: null,
      closed_at: null,
    }
  })
}

/** Towns stand where streets stand. */
function levelOf(word: string): UnitTable['level'] {
  if (word === 'town') return 'street'
  if (word === 'province' || word === 'city' || word === 'district' || word === 'street') return word
  throw new RangeError(`guangzhou-units.csv names the level ${word}`)
}
