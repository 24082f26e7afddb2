import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { KeptFile } from '#files/send-file.ts'
import { delegationJoins, delegationSeen } from './delegation.queries.ts'

/** A drawn signature, for whoever sees what it signs. */
export async function getDelegationFile(db: Kysely<DB>, actor: Actor, id: string, fileId: string): Promise<KeptFile> {
  const { rows } = await sql<KeptFile>`
    select f.name, f.type, f.bytes, f.sha256 from delegation d ${delegationJoins}
    join file f on f.district_id = d.district_id and f.subject_kind = 'delegation' and f.subject_id = d.id
    where d.id = ${id} and f.id = ${fileId} and ${delegationSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
