import { isOfOffice } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type EvidenceState, verifierOf } from '@yigen/domain/projects/evidence-steps.ts'
import { itemOfKind } from '@yigen/domain/projects/gate-item.ts'
import type { Gate } from '@yigen/domain/projects/project-stage.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { isCorrected, taxGate } from './evidence.queries.ts'
import { isTaxUnit, readGates } from './gates.queries.ts'
import { type LockedProject, lockProject } from './lock-project.ts'
import { projectSeen } from './project-sight.ts'

export type LockedEvidence = EvidenceState & {
  id: string
  kind: string
  gate: Gate
  recordedBy: string
  taxUnitId: string
  ofTaxBureau: boolean
  project: LockedProject
}

type Row = { projectId: string; kind: string; gate: Gate; recordedBy: string; corrected: boolean; verified: boolean; ofTaxBureau: boolean }

/** Takes a piece of evidence with its project, which is the lock. It is the office's own (R13.7); what is paid is also there for the clerks of the tax bureau (R13.3). */
export async function lockEvidence(trx: Transaction<DB>, actor: Actor, id: string): Promise<LockedEvidence> {
  const { projectId, ofTaxBureau } = await readEvidence(trx, actor, id)
  const seen: RawBuilder<SqlBool> = ofTaxBureau ? sql<SqlBool>`true` : projectSeen(actor)
  const project = await lockProject(trx, actor, projectId, seen)
  const { kind, gate, ...row } = await readEvidence(trx, actor, id)
  const { items, taxUnitId } = await readGates(trx, actor.districtId)
  const item = itemOfKind(items, kind, project.kind)
  return { ...row, id, kind, gate, name: item?.name ?? kind, verifier: verifierOf(item, gate), taxUnitId, project }
}

async function readEvidence(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select x.project_id as "projectId", x.kind, x.gate, x.recorded_by as "recordedBy", ${isCorrected} as corrected, x.verified_at is not null as verified,
      (x.gate = ${taxGate} and ${is(actor, 'clerk')} and ${isTaxUnit(actor)}) as "ofTaxBureau"
    from project_evidence x where x.district_id = ${actor.districtId} and x.id = ${id}`.execute(trx)
  if (!rows[0] || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
