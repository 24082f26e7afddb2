import type pg from 'pg'
import { district, id, now } from './rows.ts'

/** The unit whose inbox is measured: number 1 of the temporary table `asked`. */
const measuredUnit = '440105-housing'

/** Every unit that is asked to do its part has a head and two clerks; on this connection `asked` numbers the units. */
export async function fillUnitPeople(client: pg.Client): Promise<void> {
  await client.query(
    `create temp table asked as select u.id, u.short_name, row_number() over (order by u.id <> '${measuredUnit}', u.id)::int as u
      from unit u where u.district_id = ${district} and u.level in ('department', 'street') and u.id <> '440105-investment'`,
  )
  await client.query(
    `insert into member (id, district_id, unit_id, name, roles, state, created_at)
      select case k when 0 then ${id('cc01', 'u')} else ${id('cc02', '2 * u + k')} end, ${district}, asked.id, case k when 0 then '负责人' else '经办人' || k end || u,
        case k when 0 then array['head'] else array['clerk'] end, 'active', ${now} + k * interval '1 second' from asked, generate_series(0, 2) k`,
  )
}
