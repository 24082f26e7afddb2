import type { Actor } from '@yigen/domain/members/actor.ts'
import type { CorrectEvidence, EvidenceRecorded } from '@yigen/domain/projects/evidence.ts'
import { whyNotCorrect } from '@yigen/domain/projects/evidence-steps.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { carryFiles } from '#files/carry-files.ts'
import { record } from '#history/record.ts'
import { askVerifier } from './ask-verifier.ts'
import { insertEvidence } from './insert-evidence.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { lockEvidence } from './lock-evidence.ts'

/** Wrong evidence is corrected by a new row that names it, and is verified anew; a gate that it opened stays passed until a minister sets the stage back. R13.5 */
export async function correctEvidence(
  trx: Transaction<DB>,
  actor: Actor,
  wrongId: string,
  { reason, keepsFiles, ...sent }: z.output<typeof CorrectEvidence>,
  now: Temporal.Instant,
): Promise<z.output<typeof EvidenceRecorded>> {
  const wrong = await lockEvidence(trx, actor, wrongId)
  const { project, kind } = wrong
  refuseIf(whyNotMayInProject('correctEvidence', project.asker))
  const { item, gates } = await judgeEvidence(trx, project, { ...sent, kind, day: Temporal.PlainDate.from(sent.day) }, now)
  refuseIf(whyNotOpen(project, actor.language, ['landed']) ?? whyNotCorrect(wrong))
  const id = await insertEvidence(trx, project, item, sent, { id: wrongId, reason }, now)
  if (keepsFiles) await carryFiles(trx, actor.districtId, { kind: 'evidence', id: wrongId }, { kind: 'evidence', id })
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  const data = { item: item.name, document: sent.document, day: sent.day, reason, evidenceId: id, replacesId: wrongId, amount: sent.amount }
  await record(trx, actor, projectHistory.evidenceCorrected, { ...about, data }, now)
  const { verifiedBy: verifier } = item
  await askVerifier(trx, project, { verifier, item: item.name, taxUnitId: gates.taxUnitId }, now)
  return { id, projectId: project.id, waitsFor: verifier === 'nobody' ? null : verifier, at: now }
}
