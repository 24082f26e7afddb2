import type { PolicyRow } from '@yigen/domain/policies/policy.ts'
import { openStatuses } from '@yigen/domain/policies/policy-status.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { textHolds, textOfVersion } from './policies-in-force.ts'

type Row = z.output<typeof PolicyRow>
/** What list and page say of a policy alike. */
export type SaidLine = Omit<Row, 'open' | 'cases'>

/** The version a policy is shown by on a day, beside `policy p`: the one in force, else the newest that was published, else its draft. */
export const shownVersion = (day: Temporal.PlainDate) => sql`
  join lateral (
    select v.* from policy_version v where v.district_id = p.district_id and v.policy_id = p.id
    order by (v.status = 'published' and v.in_force @> ${day}::date) desc nulls last, (v.in_force is not null) desc, v.number desc limit 1
  ) v on true ${textOfVersion}`

/** The version that is being prepared, beside `policy p`. */
export const openVersion = sql`
  left join policy_version o on o.district_id = p.district_id and o.policy_id = p.id and ${oneOf(sql`o.status`, openStatuses)}`

/** Over `policy_version v` and its text: how the policy stands on a day. R22.1 */
export const standingOn = (day: Temporal.PlainDate) => sql`
  (case when v.status = 'withdrawn' then 'withdrawn' when v.status <> 'published' then 'drafted'
    when lower(v.in_force) > ${day}::date then 'ahead'
    when v.in_force @> ${day}::date and ${textHolds(day)} then 'inForce'
    when t.first_day > ${day}::date then 'ahead' else 'ended' end)`

/** Over `policy p`, its version and its text. */
export const saidColumns = (day: Temporal.PlainDate) => sql`
  p.id, p.key, v.number as version, ${titleOf(sql`t`)} as title, t.document_number as number, t.issuers, ${standingOn(day)} as standing,
  t.first_day as "from", t.last_day as "to", t.end_unknown as "endUnknown", t.retold`

/** A title in both languages; where nobody wrote the English, the Chinese stands for it. */
export function titleOf(text: ReturnType<typeof sql>) {
  return sql`json_build_object('zh', ${text}.title_zh, 'en', coalesce(nullif(${text}.title_en, ''), ${text}.title_zh))`
}
