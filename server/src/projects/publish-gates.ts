import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import type { GatesPublished, PublishGates } from '@yigen/domain/projects/gates.ts'
import { whyNotGates, whyNotSeenGates } from '@yigen/domain/projects/gates-steps.ts'
import { projectAccess } from '@yigen/domain/projects/project-access.ts'
import { gateHistory } from '@yigen/domain/projects/projects.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { openUnit } from '#organisations/unit.queries.ts'
import { readGates } from './gates.queries.ts'

/** The next version of what the gates ask; a gate that is passed stays passed, whatever it asks now. R13.3 */
export async function publishGates(
  trx: Transaction<DB>,
  actor: Actor,
  { seen, items, taxUnitId, reason }: z.output<typeof PublishGates>,
  now: Temporal.Instant,
): Promise<z.output<typeof GatesPublished>> {
  refuseIf(whyNotAccess(actor, projectAccess.publishGates) ?? whyNotGates(items, actor.language))
  const { districtId, memberId } = actor
  const unit = await openUnit(trx, districtId, taxUnitId)
  if (unit?.level !== 'department')
    throw new Refused(refusal(organisationRefusals.unknownUnit, { code: taxUnitId }, { field: 'taxUnitId' }))
  const newest = await lockNewest(trx, districtId)
  refuseIf(whyNotSeenGates(newest, seen))
  const version = newest.version + 1
  await sql`
    insert into gate_version (district_id, version, items, tax_unit_id, published_by, published_at, reason)
    values (${districtId}, ${version}, ${keptJson(items)}::jsonb, ${taxUnitId}, ${memberId}, ${now}, ${reason})`.execute(trx)
  await record(trx, actor, gateHistory.published, { subject: { kind: 'gate', id: districtId }, data: { version, reason } }, now)
  return { version, at: now }
}

/** Two who publish at one moment do so one after the other, and the second is told what moved. */
async function lockNewest(trx: Transaction<DB>, districtId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('gate_version'), hashtext(${districtId}))`.execute(trx)
  return readGates(trx, districtId)
}
