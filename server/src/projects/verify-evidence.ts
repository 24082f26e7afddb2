import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EvidenceDone } from '@yigen/domain/projects/evidence.ts'
import { whyNotVerify } from '@yigen/domain/projects/evidence-steps.ts'
import { whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { type LockedEvidence, lockEvidence } from './lock-evidence.ts'
import { projectDecider } from './project-decider.ts'

/** A second person has looked at it: the minister, of tax paid a clerk of the tax bureau; who recorded it never, nor the officer. R13.3, R1.4 */
export async function verifyEvidence(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof EvidenceDone>> {
  const evidence = await lockEvidence(trx, actor, id)
  const { project, recordedBy, ofTaxBureau } = evidence
  const decider = await projectDecider(trx, actor, project, [recordedBy], now)
  refuseIf(whyNotVerify(evidence, { ...project.asker, ofTaxBureau }, decider) ?? whyNotOpen(project, actor.language, ['landed']))
  await writeVerified(trx, actor, id, now)
  await recordVerified(trx, actor, evidence, now)
  return { id, projectId: project.id, at: now }
}

async function writeVerified(trx: Transaction<DB>, { districtId, memberId }: Actor, id: string, now: Temporal.Instant) {
  const result = await trx
    .updateTable('project_evidence')
    .set({ verified_by: memberId, verified_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('verified_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}

async function recordVerified(
  trx: Transaction<DB>,
  actor: Actor,
  { id, name: item, recordedBy, project }: LockedEvidence,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.evidenceVerified, { ...about, data: { item, evidenceId: id } }, now)
  const to = others([recordedBy, project.officerId], memberId)
  await tell(
    trx,
    districtId,
    projectNotices.evidenceVerified,
    { to, ...about, data: { who: actor.name, project: project.name, item } },
    now,
  )
}
