import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { KeptFile } from '#files/send-file.ts'
import { deciderOf, findResult, refuseUnseen } from './find-result.ts'

/** A paper is read with its claim by the office's people who see that one, and never by the enterprise; else it is not there. R16.6 */
export async function getResultFile(db: Kysely<DB>, actor: Actor, id: string, fileId: string, now: Temporal.Instant): Promise<KeptFile> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const found = await findResult(db, actor, id)
  refuseUnseen(found, await deciderOf(db, actor, found, now))
  const { rows } = await sql<KeptFile>`
    select f.name, f.type, f.bytes, f.sha256 from file f
    where f.district_id = ${actor.districtId} and f.id = ${fileId} and f.subject_kind = 'result' and f.subject_id = ${id}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
