import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Over `event v`: it is there for the office, and for who comes or may come: of an enterprise that is invited, or of any where it is open. R20.3 */
export function eventKnown(actor: Actor): RawBuilder<SqlBool> {
  if (!is(actor, 'contact')) return sql<SqlBool>`true`
  const { enterprises } = actor.reach
  return sql<SqlBool>`((v.open and ${enterprises.length > 0}) or exists (
      select from event_invitation i where i.district_id = v.district_id and i.event_id = v.id and i.enterprise_id = any(${enterprises}::uuid[]))
    or exists (select from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.member_id = ${actor.memberId} and s.state <> 'left'))`
}

/** Over the same and `enterprise e`: its people may come. */
export const mayCome: RawBuilder<SqlBool> = sql<SqlBool>`(v.open or exists (
  select from event_invitation i where i.district_id = v.district_id and i.event_id = v.id and i.enterprise_id = e.id))`
