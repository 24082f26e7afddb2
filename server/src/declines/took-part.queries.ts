import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Subject } from '#slice/subject.ts'

/** The matter asked about: a value, or a column of the statement around it. */
type Matter = { districtId: unknown; requestId: unknown }

/** Who is responsible for a matter, or proposed to decline it: they decide nothing about it. R1.4 */
export const whoRefused = (db: Kysely<DB>, districtId: string, requestId: string) => read(db, refusing({ districtId, requestId }))

/** Who took any part in it: also whoever tried a way, wrote to the enterprise or decided its refusal. They decide no appeal. R5.4 */
export const whoTookPart = (db: Kysely<DB>, districtId: string, requestId: string) => read(db, takingPart({ districtId, requestId }))

/** Whether the actor is one of them; of nobody it is false, never unknown. */
export const hasRefused = (actor: Actor, matter: Matter) => isAmong(actor, refusing(matter))
export const hasTakenPart = (actor: Actor, matter: Matter) => isAmong(actor, takingPart(matter))

const isAmong = (actor: Actor, people: RawBuilder<unknown>) => sql<SqlBool>`(${actor.memberId} in (${people})) is true`

/** Over `clock c` of a decision: whether the actor had a hand in it, and decides nothing (domain/src/clocks/decision-day.ts). R1.4, R5.4 */
export const factsOfDecision =
  (about: 'refusal' | 'appeal'): Subject['day'] =>
  actor => {
    const matter = { districtId: sql`c.district_id`, requestId: sql`c.request_id` }
    return sql`json_build_object('tookPart', ${about === 'appeal' ? hasTakenPart(actor, matter) : hasRefused(actor, matter)})`
  }

async function read(db: Kysely<DB>, people: RawBuilder<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select p.id from (${people}) p where p.id is not null`.execute(db)
  return new Set(rows.map(row => row.id))
}

const refusing = ({ districtId, requestId }: Matter) => sql`
  select unnest(array[xe.officer_id, xr.handler_id]) as id from request xr join enterprise xe on xe.district_id = xr.district_id and xe.id = xr.enterprise_id
  where xr.district_id = ${districtId} and xr.id = ${requestId}
  union select x.proposed_by from decline x where x.district_id = ${districtId} and x.request_id = ${requestId}`

function takingPart(matter: Matter) {
  const ofIt = sql`x where x.district_id = ${matter.districtId} and x.request_id = ${matter.requestId}`
  return sql`${refusing(matter)}
    union select x.recorded_by from way_tried ${ofIt}
    union select x.decided_by from decline ${ofIt}
    union select x.author_id from request_message ${ofIt} and x.side = 'office' and x.kind <> 'note'`
}
