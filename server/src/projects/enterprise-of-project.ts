import { whyNotAssign } from '@yigen/domain/assignments/assignment-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { OpenProject } from '@yigen/domain/projects/project.ts'
import { whyNotOpenWithNew } from '@yigen/domain/projects/project-access.ts'
import { whyNotOpenProject } from '@yigen/domain/projects/project-steps.ts'
import { projectRefusals } from '@yigen/domain/projects/projects.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { beginAssignments } from '#assignments/begin-assignments.ts'
import { findCandidate } from '#assignments/candidate.queries.ts'
import type { DB } from '#database/schema.ts'
import { addEnterprise } from '#enterprises/add-enterprise.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'

type Opening = Pick<z.output<typeof OpenProject>, 'enterpriseId' | 'newEnterprise' | 'officerId'>
/** An enterprise with its officer. */
export type Followed = { id: string; name: string; officerId: string; officerName: string }

/** The enterprise of a new project, held for it: one that is there, with the officer it has, or one entered now with the officer named. R13.1 */
export async function takeEnterprise(trx: Transaction<DB>, actor: Actor, opening: Opening, now: Temporal.Instant): Promise<Followed> {
  const { newEnterprise, enterpriseId, officerId } = opening
  if (newEnterprise) return enterWithOfficer(trx, actor, newEnterprise, officerId, now)
  const enterprise = await lockEnterprise(trx, actor, enterpriseId ?? '')
  const alsoMinister = isMinisterOf(actor, enterprise.officerId)
  refuseIf(whyNotOpenProject(enterprise, { ...enterprise.asker, roles: actor.roles, alsoMinister }))
  if (officerId !== null) throw new Refused(refusal(projectRefusals.officerOfExisting, {}, { field: 'officerId' }))
  return { id: enterprise.id, name: enterprise.name, officerId: enterprise.officerId ?? '', officerName: enterprise.officerName ?? '' }
}

/** R2.1, R3.1: entered as a prospect, and given its officer in the same step. */
async function enterWithOfficer(
  trx: Transaction<DB>,
  actor: Actor,
  { name, streetId, industry, contact }: NonNullable<Opening['newEnterprise']>,
  named: string | null,
  now: Temporal.Instant,
): Promise<Followed> {
  refuseIf(whyNotOpenWithNew(actor))
  const officerId = named ?? (is(actor, 'officer') ? actor.memberId : null)
  if (officerId === null) throw new Refused(refusal(projectRefusals.officerMissing, {}, { field: 'officerId' }))
  const fields = { name, code: null, kind: 'prospect', streetId, building: '', address: '', industry, contact } as const
  const { id } = await inField('newEnterprise', addEnterprise(trx, actor, fields, now))
  const officer = await findCandidate(trx, actor.districtId, officerId, 'officerId')
  // an officer who opens it takes it (R13.1); whoever else gives it to somebody does so as when assigning (R3.2)
  if (officerId !== actor.memberId) {
    const { asker, state, officerName } = await lockEnterprise(trx, actor, id)
    refuseIf(whyNotAssign({ state, officerName }, officer, { ...actor, relation: asker.relation }))
  }
  const given = { enterpriseId: id, enterpriseName: name, officerId, officerName: officer.name, reason: '' }
  await beginAssignments(trx, actor, [given], now)
  return { id, name, officerId, officerName: officer.name }
}

/** What is refused of a part names its field as it was sent: `newEnterprise.name`. */
async function inField<T>(part: string, taken: Promise<T>): Promise<T> {
  try {
    return await taken
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.refusal.field === undefined) throw fault
    throw new Refused({ ...fault.refusal, field: `${part}.${fault.refusal.field}` })
  }
}
