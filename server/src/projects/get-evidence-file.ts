import { isOfOffice } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { KeptFile } from '#files/send-file.ts'
import { added } from '#slice/registry.ts'
import { taxGate } from './evidence.queries.ts'
import { isTaxUnit } from './gates.queries.ts'
import { projectSeen } from './project-sight.ts'

/** A paper is visible like its evidence: to the office's people of the project, to a unit with a milestone at that gate, of tax paid to who verifies it; else it is not there. R13.7, R13.3 */
export async function getEvidenceFile(db: Kysely<DB>, actor: Actor, id: string, fileId: string): Promise<KeptFile> {
  const { rows } = await sql<KeptFile>`
    select f.name, f.type, f.bytes, f.sha256 from file f
    join project_evidence x on x.district_id = f.district_id and x.id = f.subject_id
    join project p on p.district_id = x.district_id and p.id = x.project_id
    join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where f.district_id = ${actor.districtId} and f.id = ${fileId} and f.subject_kind = 'evidence' and f.subject_id = ${id} and ${evidenceSeen(actor)}`.execute(
    db,
  )
  const file = rows[0]
  if (!file) throw new Refused(refusal(refusals.notFound))
  return file
}

function evidenceSeen(actor: Actor): RawBuilder<SqlBool> {
  if (!isOfOffice(actor)) return sql<SqlBool>`false`
  const atGate = added('unitHasMilestoneAtGate').map(one => one(actor))
  const toVerify = is(actor, 'clerk') ? sql<SqlBool>`(x.gate = ${taxGate} and ${isTaxUnit(actor)})` : sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join([projectSeen(actor), ...atGate, toVerify], sql` or `)})`
}
