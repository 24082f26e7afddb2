import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import { appointDeputy } from '@yigen/server/assignments/appoint-deputy.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { createMember } from '@yigen/server/members/create-member.ts'
import { setPassword } from '@yigen/server/members/set-password.ts'
import { changeDistrict } from '@yigen/server/organisations/change-district.ts'
import { changeUnit } from '@yigen/server/organisations/change-unit.ts'
import { departmentId } from '@yigen/server/organisations/standard-departments.ts'
import type { Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { DemoMember, Login } from './demonstration.types.ts'
import { officers, people } from './people.ts'

/** Everyone of the demonstration by login, as who they act (what they reach is asked at each act). */
export type Cast = ReadonlyMap<Login, Actor>

/** Members with their accounts and roles, the ministers of the officers, the district's default minister and leader, and every standing deputy. */
export async function loadPeople(trx: Transaction<DB>, districtId: string, hash: string, now: Temporal.Instant): Promise<Cast> {
  const cast = await loadMembers(trx, { districtId, people, prefix: '' }, hash, now)
  await namePosts(trx, districtId, cast, now)
  await appointDeputies(trx, cast, officers, now)
  return cast
}

/** `prefix`: before the login names of a further district, which in the story are called as those of the first. */
export type PeopleOf = { districtId: string; people: readonly DemoMember[]; prefix: string }

/** `hash` null: nobody of them signs in. */
export async function loadMembers(
  trx: Transaction<DB>,
  of: PeopleOf,
  hash: string | null,
  now: Temporal.Instant,
): Promise<Map<Login, Actor>> {
  const units = await readUnits(trx, of.districtId)
  const cast = new Map<Login, Actor>()
  for (const member of of.people) cast.set(member.login, await loadMember(trx, of, member, cast, units, hash, now))
  return cast
}

export async function appointDeputies(trx: Transaction<DB>, cast: Cast, those: readonly DemoMember[], now: Temporal.Instant) {
  for (const officer of those) await appointStanding(trx, cast, officer, now)
}

const streetsOfLeader02 = ['012', '016']

/** By the system administrator, as later changes of them. R3.2, R10.1 */
async function namePosts(trx: Transaction<DB>, districtId: string, cast: Cast, now: Temporal.Instant) {
  const administrator = await nameDefaults(trx, cast, now)
  const idOf = (login: Login) => cast.get(login)?.memberId ?? null
  for (const code of streetsOfLeader02) await changeUnit(trx, administrator, `${districtId}${code}`, { leaderId: idOf('leader02') }, now)
}

/** Returns who did it. */
export async function nameDefaults(trx: Transaction<DB>, cast: Cast, now: Temporal.Instant): Promise<Actor> {
  const administrator = cast.get('admin-system')
  if (!administrator) throw new RangeError('the system administrator is missing')
  const idOf = (login: Login) => cast.get(login)?.memberId ?? null
  await changeDistrict(trx, administrator, { defaultMinisterId: idOf('minister01'), defaultLeaderId: idOf('leader01') }, now)
  return administrator
}

type Unit = { id: string; level: Actor['unitLevel']; short_name: string }

async function readUnits(trx: Transaction<DB>, districtId: string): Promise<ReadonlyMap<string, Unit>> {
  const rows = await trx.selectFrom('unit').select(['id', 'level', 'short_name']).where('district_id', '=', districtId).execute()
  return new Map(rows.map(row => [row.id, row]))
}

async function loadMember(
  trx: Transaction<DB>,
  { districtId, prefix }: PeopleOf,
  member: DemoMember,
  cast: Cast,
  units: ReadonlyMap<string, Unit>,
  hash: string | null,
  now: Temporal.Instant,
): Promise<Actor> {
  const unit = units.get(/^\d+$/.test(member.unit) ? member.unit : departmentId(districtId, member.unit))
  if (!unit) throw new RangeError(`no unit ${member.unit}`)
  const memberId = await createMember(
    trx,
    {
      districtId,
      unitId: unit.id,
      name: member.name,
      title: member.title,
      phone: member.phone,
      loginName: prefix + member.login,
      roles: member.roles,
      ministerId: member.minister ? (cast.get(member.minister)?.memberId ?? null) : null,
      state: 'active',
    },
    now,
  )
  if (hash !== null) await setPassword(trx, memberId, prefix + member.login, { hash }, now)
  return {
    memberId,
    districtId,
    unitId: unit.id,
    unitLevel: unit.level,
    unitName: unit.short_name,
    name: member.name,
    roles: member.roles,
    language: 'zh-CN',
    reach: noReach,
  }
}

async function appointStanding(trx: Transaction<DB>, cast: Cast, officer: DemoMember, now: Temporal.Instant) {
  const [self, deputy, minister] = [officer.login, officer.deputy ?? '', officer.minister ?? ''].map(login => cast.get(login))
  if (!self || !deputy || !minister) return
  await appointDeputy(
    trx,
    await acting(trx, minister, now),
    self.memberId,
    { deputyId: deputy.memberId, enterpriseId: null, until: null },
    now,
  )
}
