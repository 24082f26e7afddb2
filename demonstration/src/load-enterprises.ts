import { randomUUIDv7 } from 'node:crypto'
import { enterpriseHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { FactKind } from '@yigen/domain/enterprises/fact-kinds.ts'
import { isRosterResult } from '@yigen/domain/imports/roster-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { insertContacts } from '@yigen/server/enterprises/write-contacts.ts'
import { insertEnterprises, type Origin } from '@yigen/server/enterprises/write-enterprises.ts'
import { insertFacts } from '@yigen/server/enterprises/write-facts.ts'
import { record } from '@yigen/server/history/record.ts'
import { createMember } from '@yigen/server/members/create-member.ts'
import { setPassword } from '@yigen/server/members/set-password.ts'
import type { Transaction } from 'kysely'
import type { DemoContact, DemoEnterprise, DemoFact, Login } from './demonstration.types.ts'
import { factRecordedAt } from './fact-recorded-at.ts'
import { loadResults, settleResults } from './load-results.ts'

export type LoadedEnterprise = { id: string; demo: DemoEnterprise; contacts: readonly Actor[] }

/**
 * The register as a roster would have brought it: rows, people and dated facts by the register's own writers, each from its own moment.
 * Step by step (addEnterprise, addContact, recordFact) it would be some thousand steps at the first start. Two things have no step that says them:
 * that an enterprise landed, was lost or moved away before the story begins, and an account that nobody was invited to. Who becomes its officer follows step by step (replay.ts).
 */
export async function loadEnterprises(
  trx: Transaction<DB>,
  minister: Actor,
  enterprises: readonly DemoEnterprise[],
  hash: string,
  now: Temporal.Instant,
): Promise<LoadedEnterprise[]> {
  const loaded: LoadedEnterprise[] = []
  for (const demo of enterprises) loaded.push(await loadEnterprise(trx, minister, demo, hash, now))
  await settleResults(trx, minister, now)
  return loaded
}

async function loadEnterprise(
  trx: Transaction<DB>,
  minister: Actor,
  demo: DemoEnterprise,
  hash: string,
  now: Temporal.Instant,
): Promise<LoadedEnterprise> {
  const id = randomUUIDv7()
  const origin = { districtId: minister.districtId, importId: null, memberId: minister.memberId, at: demo.recordedAt }
  await insertEnterprises(trx, [{ ...fieldsOf(demo), id, officer_id: null }], origin)
  if (demo.state !== 'following')
    await trx
      .updateTable('enterprise')
      .set({ state: demo.state })
      .where('district_id', '=', minister.districtId)
      .where('id', '=', id)
      .execute()
  await record(trx, minister, enterpriseHistory.added, { enterpriseId: id, data: { name: demo.name } }, demo.recordedAt)
  const recordedAt = ({ period }: { period: string }) => factRecordedAt(period, demo.recordedAt, now)
  const kept = demo.facts.flatMap(fact => (isRosterResult(fact.kind) ? [] : [{ ...fact, kind: fact.kind }]))
  for (const [, facts] of Map.groupBy(kept, fact => `${fact.source} ${recordedAt(fact)}`)) {
    const [first] = facts
    if (!first) continue
    await insertFacts(
      trx,
      facts.map(fact => fieldsOfFact(id, fact)),
      { ...origin, source: first.source, at: recordedAt(first) },
    )
  }
  await loadResults(trx, minister, { id, demo }, now)
  return { id, demo, contacts: await loadContacts(trx, minister, id, demo, origin, hash) }
}

function fieldsOf(demo: DemoEnterprise) {
  const { name, code, kind, building, address, industry, note, street } = demo
  return { name, code, kind, building, address, industry, note, street_id: street }
}

const fieldsOfFact = (enterpriseId: string, { kind, period, number, words, day }: DemoFact & { kind: FactKind }) => ({
  ...{ id: randomUUIDv7(), enterprise_id: enterpriseId, kind, period, corrects: null },
  ...{ number: number ?? null, words: words ?? null, day: day ?? null },
})

/** The first is whom one calls. */
async function loadContacts(
  trx: Transaction<DB>,
  minister: Actor,
  enterpriseId: string,
  demo: DemoEnterprise,
  origin: Origin,
  hash: string,
) {
  const rows = demo.contacts.map(({ name, title, phone }, index) => ({
    ...{ id: randomUUIDv7(), enterprise_id: enterpriseId, name, title, phone, is_main: index === 0 },
  }))
  await insertContacts(trx, rows, origin)
  const contacts: Actor[] = []
  for (const [index, contact] of demo.contacts.entries()) {
    const actor = await loadContact(trx, minister, demo, contact, hash)
    const id = rows[index]?.id ?? ''
    await trx
      .updateTable('contact')
      .set({ member_id: actor.memberId })
      .where('district_id', '=', origin.districtId)
      .where('id', '=', id)
      .execute()
    contacts.push(actor)
  }
  return contacts
}

/** Every contact files from the phone, so every one has an account; only those with a demonstration login have a password. */
async function loadContact(
  trx: Transaction<DB>,
  minister: Actor,
  demo: DemoEnterprise,
  contact: DemoContact,
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
  return { memberId, districtId, unitId, unitLevel, unitName, name: contact.name, roles: ['contact'], language: 'zh-CN', reach: noReach }
}
