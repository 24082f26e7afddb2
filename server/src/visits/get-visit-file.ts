import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { KeptFile } from '#files/send-file.ts'
import { enterpriseOfVisit, visitSeenWhole } from './visit-sight.ts'

const visit: SubjectKind = 'visit'

/** A photo or a recording is the office's: for who sees the enterprise whole, or went. R11.2 */
export async function getVisitFile(db: Kysely<DB>, actor: Actor, id: string, fileId: string): Promise<KeptFile> {
  const { rows } = await sql<KeptFile>`
    select f.name, f.type, f.bytes, f.sha256 from file f join visit v on v.district_id = f.district_id and v.id = f.subject_id ${enterpriseOfVisit}
    where f.district_id = ${actor.districtId} and f.id = ${fileId} and f.subject_kind = ${visit} and f.subject_id = ${id} and ${visitSeenWhole(actor)}`.execute(
    db,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
