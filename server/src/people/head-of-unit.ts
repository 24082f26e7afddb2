import { type RawBuilder, sql } from 'kysely'
import { onLeave } from './on-leave.ts'

export type NamedPerson = { id: string; name: string; onLeave: boolean }

/** Of the heads of a unit one who is not on leave, else one who is; a query for at most one row. R3.4, R10.1 */
export const headOfUnit = (unit: RawBuilder<unknown>, at: Temporal.Instant): RawBuilder<NamedPerson> => sql`
  select m.id, m.name, ${onLeave(at)} as "onLeave" from member m where m.unit_id = ${unit} and 'head' = any(m.roles) and m.state = 'active'
  order by 3, m.id limit 1`
