import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { measuredFor } from './scope.ts'

type Sql = RawBuilder<unknown>

/** Whose figures: who is measured, of whose team, of which unit. */
export type Narrowed = { officerId?: string | undefined; ministerId?: string | undefined; unitId?: string | undefined }

/** From facts with where they belong, as far as the actor is shown them: over `fact f`, with its `request r` and `enterprise e`. */
export const placed = (actor: Actor, facts: Sql, narrowed: Narrowed): Sql => sql`
  from (${facts}) f(figure, id, request_id, person_id, unit_id, at, due_at, done_at, late, value) left join request r on r.district_id = ${actor.districtId} and r.id = f.request_id
  left join enterprise e on e.district_id = ${actor.districtId} and e.id = r.enterprise_id
  where ${sql.join([measuredFor(actor, sql`f.person_id`), ...ofThem(actor, narrowed)], sql` and `)}`

function ofThem(actor: Actor, { officerId, ministerId, unitId }: Narrowed): RawBuilder<SqlBool>[] {
  const among = (condition: Sql) =>
    sql<SqlBool>`f.person_id = any(array(select m.id from member m where m.district_id = ${actor.districtId} and ${condition}))`
  return [
    ...(officerId ? [ofOfficer(actor, officerId)] : []),
    ...(ministerId
      ? [among(sql`(m.id = ${ministerId} or m.minister_id = ${ministerId} or (m.minister_id is null and ${isDefault(ministerId)}))`)]
      : []),
    ...(unitId ? [among(sql`m.unit_id = ${unitId}`)] : []),
  ]
}

const ofOfficer = (actor: Actor, officerId: string) =>
  officerId === 'none'
    ? sql<SqlBool>`f.person_id is null`
    : sql<SqlBool>`f.person_id = ${officerId === 'me' ? actor.memberId : officerId}::uuid`

/** Whoever names no minister is the default one's. R3.2 */
const isDefault = (ministerId: string) =>
  sql`exists (select from district t where t.id = m.district_id and t.default_minister_id = ${ministerId})`
