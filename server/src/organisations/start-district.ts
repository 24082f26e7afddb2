import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { StartRefusal } from '#start-refusal.ts'
import { departmentId, standardDepartments } from './standard-departments.ts'
import type { UnitTable } from './unit.table.ts'

/** Opens a district on the tree of units: its own row and the departments it begins with; a city is its row alone (decision 0037). Doing it again adds what is missing and changes nothing. */
export async function startDistrict(
  trx: Transaction<DB>,
  districtId: string,
  { demonstration = false }: { demonstration?: boolean } = {},
): Promise<void> {
  const { name, level } = await districtUnit(trx, districtId)
  await trx
    .insertInto('district')
    .values({ id: districtId, name, default_minister_id: null, default_leader_id: null, demonstration })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  if (level === 'city') return
  await trx
    .insertInto('unit')
    .values(
      standardDepartments.map(department => ({
        id: departmentId(districtId, department.key),
        level: 'department' as const,
        parent_id: districtId,
        district_id: districtId,
        name: `${name}${department.name}`,
        short_name: department.shortName,
        leader_id: null,
        closed_at: null,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The unit that the code of a district or a city stands for; a code that is none is a mistake in the settings. */
export async function districtUnit(trx: Transaction<DB>, districtId: string): Promise<Pick<UnitTable, 'id' | 'name' | 'level'>> {
  const unit = await trx
    .selectFrom('unit')
    .select(['id', 'name', 'level'])
    .where('id', '=', districtId)
    .where('level', 'in', ['district', 'city'])
    .executeTakeFirst()
  if (!unit)
    throw new StartRefusal(
      `YIGEN_DISTRICT=${districtId} 不是广州市或其各区的代码。YIGEN_DISTRICT must be the code of a district or a city in the tree of units, such as 440105 or 4401.`,
    )
  return unit
}
