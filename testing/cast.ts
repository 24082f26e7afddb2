import { randomUUIDv7 } from 'node:crypto'
import type { Role } from '@yigen/domain/members/role.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import { type Kysely, sql } from 'kysely'

export const haizhu = '440105'
export const yuexiu = '440104'
/** The city of both. */
export const guangzhou = '4401'

/** The persons of every test. `foreign…` belong to another enterprise, another team or another district. */
export type Cast = Awaited<ReturnType<typeof makeCast>>
export const peopleOf = ({ enterprise: _, foreignEnterprise: __, ...people }: Cast): string[] => Object.values(people)

/** A district with one person of every kind, an enterprise with its officer and contact, and their foreign counterparts. */
export async function makeCast(db: Kysely<DB>, at: Temporal.Instant) {
  await inTransaction(db, async trx => {
    for (const id of [haizhu, yuexiu]) await startDistrict(trx, id)
  })
  const person = (name: string, unitId: string, roles: Role[], more: { ministerId?: string; districtId?: string; phone?: string } = {}) =>
    makeMember(db, at, { name, unitId, roles, ...more })

  const leader = await person('苏明哲', haizhu, ['leader'])
  const minister = await person('郑怀远', '440105-investment', ['minister'])
  const head = await person('何知衡', '440105-investment', ['head'])
  const officer = await person('陈若溪', '440105-investment', ['officer'], { ministerId: minister, phone: '138-0000-0012' })
  const deputy = await person('黎景行', '440105-investment', ['officer'], { ministerId: minister, phone: '138-0000-0027' })
  const otherMinister = await person('温书言', '440105-investment', ['minister'])
  const foreignOfficer = await person('沈亦舟', '440105015', ['officer'], { ministerId: otherMinister })
  const clerk = await person('梁砚秋', '440105-tax', ['clerk'])
  const streetHead = await person('许望川', '440105015', ['head'])
  const systemAdministrator = await person('系统员', '440105-investment', ['systemAdministrator'])
  const securityAdministrator = await person('安全员', '440105-investment', ['securityAdministrator'])
  const auditAdministrator = await person('审计员', '440105-investment', ['auditAdministrator'])
  const contact = await person('王嘉树', '440105-investment', ['contact'], { phone: '139-0000-0034' })
  const foreignContact = await person('贺云舟', '440105-investment', ['contact'])
  const outsider = await person('罗以宁', '440104-investment', ['officer'], { districtId: yuexiu })

  await db.updateTable('district').set({ default_minister_id: minister, default_leader_id: leader }).where('id', '=', haizhu).execute()
  const enterprise = await makeEnterprise(db, at, {
    name: '广州鹭汀智能装备有限公司',
    officerId: officer,
    createdBy: minister,
    streetId: '440105015',
  })
  const foreignEnterprise = await makeEnterprise(db, at, {
    name: '广州云渡互动网络有限公司',
    officerId: foreignOfficer,
    createdBy: otherMinister,
  })
  await makeContact(db, at, { enterpriseId: enterprise, memberId: contact, name: '王嘉树', phone: '139-0000-0034', addedBy: officer })
  await makeContact(db, at, {
    enterpriseId: foreignEnterprise,
    memberId: foreignContact,
    name: '贺云舟',
    phone: '139-0000-0051',
    addedBy: foreignOfficer,
  })
  await sql`insert into deputy (district_id, id, officer_id, deputy_id, during, appointed_by, appointed_at)
    values (${haizhu}, ${randomUUIDv7()}, ${officer}, ${deputy}, tstzrange(${at}::timestamptz, null), ${minister}, ${at})`.execute(db)

  return {
    leader,
    minister,
    head,
    officer,
    deputy,
    otherMinister,
    foreignOfficer,
    clerk,
    streetHead,
    systemAdministrator,
    securityAdministrator,
    auditAdministrator,
    contact,
    foreignContact,
    outsider,
    enterprise,
    foreignEnterprise,
  }
}

export async function makeMember(
  db: Kysely<DB>,
  at: Temporal.Instant,
  member: {
    name: string
    unitId: string
    roles: Role[]
    ministerId?: string
    districtId?: string
    phone?: string
    state?: 'invited' | 'active' | 'disabled'
  },
): Promise<string> {
  const id = randomUUIDv7()
  await db
    .insertInto('member')
    .values({
      id,
      district_id: member.districtId ?? haizhu,
      unit_id: member.unitId,
      name: member.name,
      phone: member.phone ?? null,
      roles: member.roles,
      minister_id: member.ministerId ?? null,
      state: member.state ?? 'active',
      created_at: at,
    })
    .execute()
  return id
}

export async function makeEnterprise(
  db: Kysely<DB>,
  at: Temporal.Instant,
  enterprise: { name: string; officerId: string | null; createdBy: string; streetId?: string; code?: string; districtId?: string },
): Promise<string> {
  const id = randomUUIDv7()
  const districtId = enterprise.districtId ?? haizhu
  await db
    .insertInto('enterprise')
    .values({
      district_id: districtId,
      id,
      name: enterprise.name,
      code: enterprise.code ?? null,
      kind: 'target',
      street_id: enterprise.streetId ?? null,
      officer_id: enterprise.officerId,
      import_id: null,
      created_by: enterprise.createdBy,
      created_at: at,
      touched_at: at,
    })
    .execute()
  if (enterprise.officerId)
    await sql`insert into assignment (district_id, id, enterprise_id, officer_id, during, assigned_by)
      values (${districtId}, ${randomUUIDv7()}, ${id}, ${enterprise.officerId}, tstzrange(${at}::timestamptz, null), ${enterprise.createdBy})`.execute(
      db,
    )
  return id
}

export async function makeContact(
  db: Kysely<DB>,
  at: Temporal.Instant,
  contact: { enterpriseId: string; memberId: string | null; name: string; phone: string; addedBy: string; districtId?: string },
): Promise<string> {
  const id = randomUUIDv7()
  await db
    .insertInto('contact')
    .values({
      district_id: contact.districtId ?? haizhu,
      id,
      enterprise_id: contact.enterpriseId,
      member_id: contact.memberId,
      name: contact.name,
      phone: contact.phone,
      is_main: true,
      import_id: null,
      added_by: contact.addedBy,
      added_at: at,
      removed_at: null,
    })
    .execute()
  return id
}
