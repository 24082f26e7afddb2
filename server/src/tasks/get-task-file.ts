import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { KeptFile } from '#files/send-file.ts'
import { taskSeen } from './lock-task.ts'

/** A file of the result is visible like its task, whatever that was asked for; else it is not there. R11.2 */
export async function getTaskFile(db: Kysely<DB>, actor: Actor, id: string, fileId: string): Promise<KeptFile> {
  const { rows } = await sql<KeptFile>`
    select f.name, f.type, f.bytes, f.sha256 from file f
    join task t on t.district_id = f.district_id and t.id = f.subject_id
    where f.district_id = ${actor.districtId} and f.id = ${fileId} and f.subject_kind = 'task' and f.subject_id = ${id} and ${taskSeen(actor)}`.execute(
    db,
  )
  const file = rows[0]
  if (!file) throw new Refused(refusal(refusals.notFound))
  return file
}
