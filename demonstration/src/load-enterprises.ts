import { randomUUIDv7 } from 'node:crypto'
import { enterpriseHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { record } from '@yigen/server/history/record.ts'
import { createMember } from '@yigen/server/members/create-member.ts'
import { setPassword } from '@yigen/server/members/set-password.ts'
import type { Transaction } from 'kysely'
import type { DemoContact, DemoEnterprise, Login } from './demonstration.types.ts'

export type LoadedEnterprise = { id: string; demo: DemoEnterprise; contacts: readonly Actor[] }

/** The register as a roster would have brought it: rows and dated facts in bulk, people with an account where the story needs one. Who becomes its officer follows step by step (replay.ts). */
export async function loadEnterprises(
  trx: Transaction<DB>,
  minister: Actor,
  enterprises: readonly DemoEnterprise[],
  hash: string,
): Promise<LoadedEnterprise[]> {
  const loaded: LoadedEnterprise[] = []
  for (const demo of enterprises) loaded.push(await loadEnterprise(trx, minister, demo, hash))
  const facts = loaded.flatMap(({ id, demo }) => demo.facts.map(fact => factRow(minister, id, demo, fact)))
  for (let i = 0; i < facts.length; i += 500)
    await trx
      .insertInto('fact')
      .values(facts.slice(i, i + 500))
      .execute()
  return loaded
}

async function loadEnterprise(trx: Transaction<DB>, minister: Actor, demo: DemoEnterprise, hash: string): Promise<LoadedEnterprise> {
  const id = randomUUIDv7()
  await trx
    .insertInto('enterprise')
    .values({
      district_id: minister.districtId,
      id,
      name: demo.name,
      code: demo.code,
      kind: demo.kind,
      state: demo.state,
      street_id: demo.street,
      building: demo.building,
      address: demo.address,
      industry: demo.industry,
      note: demo.note,
      officer_id: null,
      import_id: null,
      created_by: minister.memberId,
      created_at: demo.recordedAt,
      touched_at: demo.recordedAt,
    })
    .execute()
  await record(trx, minister, enterpriseHistory.added, { enterpriseId: id, data: { name: demo.name } }, demo.recordedAt)
  const contacts: Actor[] = []
  for (const [index, contact] of demo.contacts.entries())
    contacts.push(await loadContact(trx, minister, id, demo, contact, index === 0, hash))
  return { id, demo, contacts }
}

/** Every contact files from the phone, so every one has an account; only those with a demonstration login have a password. */
async function loadContact(
  trx: Transaction<DB>,
  minister: Actor,
  enterpriseId: string,
  demo: DemoEnterprise,
  contact: DemoContact,
  isMain: boolean,
  hash: string,
): Promise<Actor> {
  const { districtId, unitId, unitLevel, unitName } = minister
  const loginName: Login = contact.login ?? contact.phone.replace(/\D/g, '')
  const memberId = await createMember(
    trx,
    {
      districtId,
      unitId: districtId,
      name: contact.name,
      title: contact.title,
      phone: contact.phone,
      loginName,
      roles: ['contact'],
      state: 'active',
    },
    demo.recordedAt,
  )
  if (contact.login) await setPassword(trx, memberId, loginName, { hash }, demo.recordedAt)
  await trx
    .insertInto('contact')
    .values({
      district_id: districtId,
      id: randomUUIDv7(),
      enterprise_id: enterpriseId,
      member_id: memberId,
      name: contact.name,
      title: contact.title,
      phone: contact.phone,
      is_main: isMain,
      import_id: null,
      added_by: minister.memberId,
      added_at: demo.recordedAt,
      removed_at: null,
    })
    .execute()
  return { memberId, districtId, unitId, unitLevel, unitName, name: contact.name, roles: ['contact'], language: 'zh-CN', reach: noReach }
}

function factRow(minister: Actor, enterpriseId: string, demo: DemoEnterprise, fact: DemoEnterprise['facts'][number]) {
  return {
    district_id: minister.districtId,
    id: randomUUIDv7(),
    enterprise_id: enterpriseId,
    kind: fact.kind,
    period: fact.period,
    number: fact.number ?? null,
    words: fact.words ?? null,
    day: fact.day === undefined ? null : Temporal.PlainDate.from(fact.day),
    source: fact.source,
    corrects: null,
    import_id: null,
    recorded_by: minister.memberId,
    recorded_at: demo.recordedAt,
  }
}
