import { type Role, roles } from '@yigen/domain/members/role.ts'
import type { UnitLevel } from '@yigen/domain/organisations/unit-level.ts'
import { sql } from 'kysely'
import type { TestApp } from '../app.ts'
import { guangzhou, haizhu, makeMember, yuexiu } from '../cast.ts'
import { theCity } from '../lifts.ts'
import { anAccount } from '../login.ts'

/** Somebody who tries every operation, with everything that the rules ask about a person. */
export type Someone = {
  id: string
  /** how a failing line calls them */
  label: string
  roles: readonly Role[]
  unitId: string
  unitLevel: UnitLevel
  districtId: string
  /** of the team; the default minister's where nobody is named */
  ministerId: string | null
  /** is the district's default minister */
  isDefaultMinister: boolean
  /** whose standing deputy they are */
  deputyOf: readonly string[]
  contactOf: readonly string[]
}

/** A unit of every level of the district; the enterprise stands on the ground of the first street. */
export const unitsOfMatrix = {
  own: '440105-investment',
  department: '440105-tax',
  ground: '440105015',
  street: '440105001',
  district: haizhu,
  village: '440105015201',
} as const

/** The cast, one more of every role in a unit of every level, and one of every role in another district and in the city. */
export async function everybody(t: TestApp): Promise<Someone[]> {
  await sql`insert into unit (id, level, parent_id, district_id, name, short_name)
    values (${unitsOfMatrix.village}, 'village', ${unitsOfMatrix.ground}, ${haizhu}, '琶洲经济联合社', '琶洲联社')`.execute(t.db)
  const { minister, otherMinister, contact } = t.cast
  await t.db.updateTable('member').set({ phone: '138-0000-0099' }).where('id', '=', minister).execute()
  for (const role of roles)
    for (const [level, unitId] of Object.entries(unitsOfMatrix))
      await makeMember(t.db, t.now(), { name: `${role} ${level}`, unitId, roles: [role], ministerId: otherMinister })
  for (const role of roles)
    await makeMember(t.db, t.now(), { name: `${role} elsewhere`, unitId: '440104-investment', roles: [role], districtId: yuexiu })
  await theCity(t)
  for (const role of roles)
    await makeMember(t.db, t.now(), { name: `${role} of the city`, unitId: guangzhou, roles: [role], districtId: guangzhou })
  await makeMember(t.db, t.now(), {
    name: 'officer of the team',
    unitId: unitsOfMatrix.own,
    roles: ['officer'],
    ministerId: t.cast.minister,
  })
  await makeMember(t.db, t.now(), { name: 'no role', unitId: unitsOfMatrix.own, roles: [] })
  const everyone = await readEverybody(t)
  await giveAccounts(t, everyone)
  // an enterprise's people sign in with their number
  await t.db.updateTable('account').set({ login_name: '13900000034' }).where('member_id', '=', contact).execute()
  return everyone
}

/** Whoever has a session has an account; one password for all, hashed once. */
async function giveAccounts(t: TestApp, [first, ...others]: readonly Someone[]) {
  if (!first) return
  await anAccount(t, first.id, 'person000')
  await sql`insert into account (member_id, login_name, password_hash, password_changed_at)
    select o.id, 'person' || lpad(o.n::text, 3, '0'), a.password_hash, a.password_changed_at
    from unnest(${others.map(one => one.id)}::uuid[]) with ordinality o(id, n) join account a on a.member_id = ${first.id}`.execute(t.db)
}

async function readEverybody(t: TestApp): Promise<Someone[]> {
  const named = new Map(Object.entries(t.cast).map(([label, id]) => [id, label]))
  const { rows } = await sql<Omit<Someone, 'label'> & { name: string }>`
    select m.id, m.name, m.roles, m.unit_id as "unitId", u.level as "unitLevel", m.district_id as "districtId",
      coalesce(m.minister_id, d.default_minister_id) as "ministerId", d.default_minister_id = m.id as "isDefaultMinister",
      array(select p.officer_id from deputy p where p.deputy_id = m.id) as "deputyOf",
      array(select c.enterprise_id from contact c where c.member_id = m.id and c.removed_at is null) as "contactOf"
    from member m join unit u on u.id = m.unit_id join district d on d.id = m.district_id order by m.id`.execute(t.db)
  return rows.map(({ name, ...one }) => ({ ...one, label: named.get(one.id) ?? name }))
}
