import type { ContactKind } from '@yigen/domain/signs/sign-facts.ts'
import { type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

/** What the enterprise reads as an answer. R4.3 */
const answers = ['reply', 'settlement']

export type Contact = { at: Temporal.Instant; kind: ContactKind; who: string | null; words: string }

/** Over `enterprise e`: contacts of each kind, the latest first, so many of each. Another bureau's visit is none, one planned from the list is. R23.1, R23.2 */
export const contactsOf = (most: number): RawBuilder<Contact> => sql<Contact>`
  (select v.starts_at as at, 'visit' as kind, v.recorded_by as who, v.words from visit v
    where v.district_id = e.district_id and v.enterprise_id = e.id and v.status = 'done'
      and (v.of_officer or exists (select from sign_listing x where x.district_id = v.district_id and x.visit_id = v.id))
    order by v.starts_at desc limit ${sql.lit(most)})
  union all (select k.called_at, 'call', k.member_id, k.said from request r
    join request_call k on k.district_id = r.district_id and k.request_id = r.id
    where r.district_id = e.district_id and r.enterprise_id = e.id order by k.called_at desc limit ${sql.lit(most)})
  union all (select m.at, 'reply', m.author_id, m.body from request r
    join request_message m on m.district_id = r.district_id and m.request_id = r.id
    where r.district_id = e.district_id and r.enterprise_id = e.id and m.side = 'office' and ${oneOf(sql`m.kind`, answers)}
    order by m.at desc limit ${sql.lit(most)})
  union all (select g.called_back_at, 'callBack', g.called_back_by, coalesce(g.said, '') from rating g
    where g.district_id = e.district_id and g.enterprise_id = e.id and g.called_back_at is not null order by g.called_back_at desc limit ${sql.lit(most)})
  union all (select o.done_at, 'contact', o.done_by, coalesce(o.said, '') from contact_order o
    where o.district_id = e.district_id and o.enterprise_id = e.id and o.done_at is not null order by o.done_at desc limit ${sql.lit(most)})
  union all (select a.first_contact_at, 'contact', a.officer_id, '' from assignment a
    where a.district_id = e.district_id and a.enterprise_id = e.id and a.first_contact_at is not null order by a.first_contact_at desc limit ${sql.lit(most)})`

/** The last of them, as a lateral join under an alias. */
export const lastContact: RawBuilder<unknown> = sql`
  left join lateral (select c.at, c.kind, c.who from (${contactsOf(1)}) c order by c.at desc limit 1) contact on true`
