import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { isFromOutside } from '#sight/matter-sight.ts'
import { added } from '#slice/registry.ts'
import { shownToEnterprise } from './file.queries.ts'
import type { KeptFile } from './send-file.ts'

/** A file is visible like its request, or to a department like its task; else it is not there. R11.2 */
export async function getFile(db: Kysely<DB>, actor: Actor, requestId: string, fileId: string): Promise<KeptFile> {
  const { rows } = await sql<KeptFile>`
    select f.name, f.type, f.bytes, f.sha256 from file f
    where f.district_id = ${actor.districtId} and f.id = ${fileId} and f.request_id = ${requestId} and ${fileSeen(actor)}`.execute(db)
  const file = rows[0]
  if (!file) throw new Refused(refusal(refusals.notFound))
  return file
}

function fileSeen(actor: Actor): RawBuilder<SqlBool> {
  const seen = sql<SqlBool>`(${sql.join([sql`false`, ...added('fileSeen').map(see => see(actor))], sql` or `)})`
  return isFromOutside(actor) ? sql<SqlBool>`(${seen} and ${shownToEnterprise()})` : seen
}
