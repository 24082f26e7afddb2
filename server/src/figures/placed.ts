import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { measuredFor } from './scope.ts'

type Sql = RawBuilder<unknown>

/** Whose figures: who is measured, of whose team, of which unit; or of which enterprise. */
export type Narrowed = Partial<Record<'officerId' | 'ministerId' | 'unitId' | 'enterpriseId', string | undefined>>

/** From facts with where they belong, as far as the actor is shown them: over `fact f`, with its `request r` and `enterprise e`. */
export const placed = (actor: Actor, facts: Sql, narrowed: Narrowed): Sql => sql`
  from (${facts}) f(figure, id, request_id, person_id, unit_id, at, due_at, done_at, late, value) left join request r on r.district_id = ${actor.districtId} and r.id = f.request_id
  left join enterprise e on e.district_id = ${actor.districtId} and e.id = r.enterprise_id
  where ${sql.join([shownTo(actor, narrowed), ...ofThem(actor, narrowed)], sql` and `)}`

/** Of an enterprise one sees whole all of it, as its page says it; else whose work one is shown. R11.2 */
const shownTo = (actor: Actor, { enterpriseId }: Narrowed): RawBuilder<SqlBool> =>
  enterpriseId ? sql<SqlBool>`(e.id = ${enterpriseId} and ${whollySeen(actor)})` : measuredFor(actor, sql`f.person_id`)

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
