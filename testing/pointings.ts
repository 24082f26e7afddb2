import type { TestApp } from './app.ts'
import { haizhu, makeMember } from './cast.ts'

export const associations = { pazhou: '440105015201', huangpu: '440105015202' } as const
const named = { pazhou: '琶洲经济联合社', huangpu: '黄埔村经济联合社' } as const

/** A village association below 琶洲街道 with a clerk. */
export async function anAssociation(t: TestApp, which: keyof typeof associations): Promise<string> {
  const id = associations[which]
  const unit = {
    id,
    level: 'village',
    parent_id: '440105015',
    district_id: haizhu,
    name: named[which],
    short_name: named[which].slice(0, 4),
  } as const
  await t.db
    .insertInto('unit')
    .values({ ...unit, leader_id: null, closed_at: null })
    .execute()
  return makeMember(t.db, t.now(), { name: `${named[which].slice(0, 2)}社`, unitId: id, roles: ['clerk'] })
}
