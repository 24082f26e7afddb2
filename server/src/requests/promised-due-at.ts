import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { type RawBuilder, sql } from 'kysely'

const [settlement, promised] = [requestClocks.settlement.kind, requestClocks.promisedAnswer.kind]

/** Over a settlement's `clock c`: by when the enterprise was promised its next answer; null of any other clock, and while nothing is promised. R4.7 */
export const promisedDueAt: RawBuilder<Temporal.Instant | null> = sql`case when c.kind = ${sql.lit(settlement)} then (
  select k.due_at from clock k where k.district_id = r.district_id and k.subject_id = r.id and k.kind = ${sql.lit(promised)} and k.stopped_at is null) end`
