import { whyNotMoreFiles } from '@yigen/domain/files/file-quota.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EvidenceFile } from '@yigen/domain/projects/evidence.ts'
import { whyNotAttach } from '@yigen/domain/projects/evidence-steps.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keptFiles } from '#files/file.queries.ts'
import { insertFile } from '#files/insert-file.ts'
import { record } from '#history/record.ts'
import { lockEvidence } from './lock-evidence.ts'

/** A paper of what was shown, until somebody has verified it; the office's own, and of the units at its gate. R13.3, R13.7 */
export async function attachEvidenceFile(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
): Promise<z.output<typeof EvidenceFile>> {
  const evidence = await lockEvidence(trx, actor, id)
  const { project, name: item } = evidence
  refuseIf(
    whyNotMayInProject('attachEvidenceFile', project.asker) ?? whyNotOpen(project, actor.language, ['landed']) ?? whyNotAttach(evidence),
  )
  const about = { subject: { kind: 'evidence', id }, requestId: null, side: 'office', internal: true } as const
  refuseIf(whyNotMoreFiles(await keptFiles(trx, actor.districtId, about, now), file.bytes.length))
  const { sha256, name, type, bytes, ...row } = await insertFile(trx, actor, file, about, folder, now)
  const data = { item, name, bytes, sha256, evidenceId: id }
  const of = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.evidenceFileAttached, { ...of, data }, now)
  return { id: row.id, name, type, bytes }
}
