import type { DB } from '@yigen/server/database/schema.ts'
import { createUnit } from '@yigen/server/organisations/create-unit.ts'
import { pointOut } from '@yigen/server/pointings/point-out.ts'
import type { Transaction } from 'kysely'
import type { DemoMember } from './demonstration.types.ts'
import { type Cast, loadMembers } from './load-people.ts'

type Association = {
  unit: { id: string; level: 'village'; parentId: string; name: string; shortName: string }
  clerk: DemoMember
  pointed: { daysAgo: number; name: string; address: string; words: string }
}

const clerk = (unit: string, login: string, name: string, title: string, phone: string): DemoMember => ({
  ...{ unit, login, name, title, phone: `138-0000-${phone}`, roles: ['clerk'] },
})

/** Two village associations, each with somebody who hears first who looks for a place. */
const associations: readonly Association[] = [
  {
    unit: { id: '440105015201', level: 'village', parentId: '440105015', name: '琶洲经济联合社', shortName: '琶洲联社' },
    clerk: clerk('440105015201', 'village-pazhou01', '徐满仓', '联社办公室主任', '0501'),
    pointed: {
      ...{ daysAgo: 6, name: '广州琶澜软件有限公司', address: '琶洲新村 3 号楼' },
      words: '老板带人看了两处村属写字楼，想租 800 平米，年底前搬。',
    },
  },
  {
    unit: { id: '440105016201', level: 'village', parentId: '440105016', name: '沥滘经济联合社', shortName: '沥滘联社' },
    clerk: clerk('440105016201', 'village-lijiao01', '卫春生', '联社招商专员', '0502'),
    pointed: {
      ...{ daysAgo: 2, name: '广东沥川新材料有限公司', address: '沥滘工业园 B 栋' },
      words: '从番禺来问厂房，要 3,000 平米、两部货梯，问有没有补贴。',
    },
  },
]

/** Units, their people and whom they point out, by the steps of the product; returns the people. R18.3 */
export async function loadAssociations(
  trx: Transaction<DB>,
  { districtId, cast, hash }: { districtId: string; cast: Cast; hash: string },
  before: Temporal.Instant,
  now: Temporal.Instant,
): Promise<Cast> {
  const administrator = cast.get('admin-system')
  if (!administrator) throw new RangeError('the system administrator is missing')
  for (const { unit } of associations) await createUnit(trx, administrator, unit, before)
  const people = await loadMembers(trx, { districtId, people: associations.map(one => one.clerk), prefix: '' }, hash, before)
  for (const { clerk, pointed } of associations) {
    const { daysAgo, ...body } = pointed
    const actor = people.get(clerk.login)
    if (actor) await pointOut(trx, actor, body, now.subtract({ hours: 24 * daysAgo }))
  }
  return people
}
