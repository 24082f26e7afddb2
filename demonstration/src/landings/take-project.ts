import type { Actor } from '@yigen/domain/members/actor.ts'
import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { acceptFile } from '@yigen/server/files/accepted-file.ts'
import { addProjectMember } from '@yigen/server/projects/add-project-member.ts'
import { attachEvidenceFile } from '@yigen/server/projects/attach-evidence-file.ts'
import { endProject } from '@yigen/server/projects/end-project.ts'
import { passGate } from '@yigen/server/projects/pass-gate.ts'
import { pauseProject } from '@yigen/server/projects/pause-project.ts'
import { recordEvidence } from '@yigen/server/projects/record-evidence.ts'
import { recordMovedAway } from '@yigen/server/projects/record-moved-away.ts'
import { recordProgress } from '@yigen/server/projects/record-progress.ts'
import { skipGate } from '@yigen/server/projects/skip-gate.ts'
import { verifyEvidence } from '@yigen/server/projects/verify-evidence.ts'
import type { Transaction } from 'kysely'
import type { Login } from '../demonstration.types.ts'
import { notThere } from '../replay-beside.ts'
import { claimOffers } from './claim-offers.ts'
import type { LandingEvent } from './landing.types.ts'
import { paperOf } from './paper.ts'

/** The project that is acted upon, who is who, and where files are kept. */
export type OfLanding = { id: string; kind: LandingKind; memberId: (login: Login) => string; folder: string }

/** What happened to the project itself, by its own steps; undefined for what happened beside it. */
export async function takeProject(trx: Transaction<DB>, actor: Actor, { id, memberId, folder }: OfLanding, event: LandingEvent) {
  const { at } = event
  switch (event.kind) {
    case 'addMember':
      return addProjectMember(trx, actor, id, { memberId: memberId(event.member), duty: event.duty }, at)
    case 'evidence': {
      const { item: kind, day, document, amount, paper } = event
      const shown = await recordEvidence(trx, actor, id, { kind, day, document, words: '', amount }, at)
      if (paper) await attachEvidenceFile(trx, actor, shown.id, await acceptFile(`${document}.pdf`, paperOf(paper)), folder, at)
      return shown
    }
    case 'verify':
      return verifyEvidence(trx, actor, await evidenceOf(trx, id, event.item), at)
    case 'pass':
      return passGate(trx, actor, id, { gate: event.gate }, at)
    case 'skip':
      return skipGate(trx, actor, id, { gate: event.gate, reason: event.reason }, at)
    case 'claim':
      return claimOffers(trx, actor, id, at)
    case 'progress':
      return recordProgress(trx, actor, id, { kind: event.of, words: event.words }, at)
    case 'pause':
      return pauseProject(trx, actor, id, { until: event.until, reason: event.reason }, at)
    case 'lose':
      return endProject(trx, actor, id, { reason: event.reason, where: event.where }, at)
    case 'moveAway':
      return recordMovedAway(trx, actor, id, { reason: event.reason, where: event.where }, at)
  }
}

async function evidenceOf(trx: Transaction<DB>, projectId: string, kind: string): Promise<string> {
  const shown = trx.selectFrom('project_evidence').select('id').where('project_id', '=', projectId).where('kind', '=', kind)
  return (await shown.orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(notThere)).id
}
