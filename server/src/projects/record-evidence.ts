import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EvidenceRecorded, RecordEvidence } from '@yigen/domain/projects/evidence.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { askVerifier } from './ask-verifier.ts'
import { insertEvidence } from './insert-evidence.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { lockProject } from './lock-project.ts'

/** What a gate asks is shown, this one's or a later one's; who verifies it is told. R13.3 */
export async function recordEvidence(
  trx: Transaction<DB>,
  actor: Actor,
  projectId: string,
  sent: z.output<typeof RecordEvidence>,
  now: Temporal.Instant,
): Promise<z.output<typeof EvidenceRecorded>> {
  const project = await lockProject(trx, actor, projectId)
  refuseIf(whyNotMayInProject('recordEvidence', project.asker))
  const { item, gates } = await judgeEvidence(trx, project, { ...sent, day: Temporal.PlainDate.from(sent.day) }, now)
  refuseIf(whyNotOpen(project, actor.language))
  const id = await insertEvidence(trx, project, item, sent, null, now)
  const about = { subject: { kind: 'project', id: projectId }, enterpriseId: project.enterpriseId } as const
  const data = { item: item.name, document: sent.document, day: sent.day, evidenceId: id, amount: sent.amount }
  await record(trx, actor, projectHistory.evidenceRecorded, { ...about, data }, now)
  const { verifiedBy: verifier } = item
  await askVerifier(trx, project, { verifier, item: item.name, taxUnitId: gates.taxUnitId }, now)
  return { id, projectId, waitsFor: verifier === 'nobody' ? null : verifier, at: now }
}
