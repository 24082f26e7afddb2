import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { StartRefusal } from '#start-refusal.ts'
import { departmentId, standardDepartments } from './standard-departments.ts'

/** Opens a district on the tree of units: its own row and the departments it begins with. Doing it again adds what is missing and changes nothing. */
export async function startDistrict(
  trx: Transaction<DB>,
  districtId: string,
  { demonstration = false }: { demonstration?: boolean } = {},
): Promise<void> {
  const { name } = await districtUnit(trx, districtId)
  await trx
    .insertInto('district')
    .values({ id: districtId, name, default_minister_id: null, default_leader_id: null, demonstration })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
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

/** The unit a district's code stands for; a code that is none is a mistake in the settings. */
export async function districtUnit(trx: Transaction<DB>, districtId: string): Promise<{ id: string; name: string }> {
  const unit = await trx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', '=', districtId)
    .where('level', '=', 'district')
    .executeTakeFirst()
  if (!unit)
    throw new StartRefusal(
      `YIGEN_DISTRICT=${districtId} 不是广州市的区。YIGEN_DISTRICT must be the code of a district in the tree of units, such as 440105.`,
    )
  return unit
}
