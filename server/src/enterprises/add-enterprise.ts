import { randomUUIDv7 } from 'node:crypto'
import type { AddEnterprise, EnterpriseAdded } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotAdd } from '@yigen/domain/enterprises/enterprise-access.ts'
import { enterpriseHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { insertContact } from './add-contact.ts'
import { readCode, refuseTakenCode } from './read-code.ts'
import { findStreet, refuseTakenName } from './read-place.ts'

type Adding = z.output<typeof AddEnterprise>

/** One enterprise entered by hand, perhaps still in formation; it has no officer yet, so the default minister holds its matters. R2.1, R3.2 */
export async function addEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  { contact, code: written, ...adding }: Adding,
  now: Temporal.Instant,
): Promise<z.output<typeof EnterpriseAdded>> {
  refuseIf(whyNotAdd(actor))
  const { code, warning } = written ? readCode(written, actor.language) : { code: null, warning: null }
  await findStreet(trx, actor.districtId, adding.streetId)
  if (code) await refuseTakenCode(trx, actor.districtId, code)
  await refuseTakenName(trx, actor.districtId, { name: adding.name, code })
  const id = await insertEnterprise(trx, actor, { ...adding, code }, now)
  await record(trx, actor, enterpriseHistory.added, { enterpriseId: id, data: { name: adding.name, code } }, now)
  if (contact) await insertContact(trx, actor, id, { ...contact, isMain: true }, now)
  return { id, warning }
}

type Row = Omit<Adding, 'contact'>

async function insertEnterprise(trx: Transaction<DB>, actor: Actor, row: Row, now: Temporal.Instant): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('enterprise')
    .values({
      district_id: actor.districtId,
      id,
      name: row.name,
      code: row.code,
      kind: row.kind,
      street_id: row.streetId,
      building: row.building,
      address: row.address,
      industry: row.industry,
      officer_id: null,
      import_id: null,
      created_by: actor.memberId,
      created_at: now,
      touched_at: now,
    })
    .execute()
  return id
}
