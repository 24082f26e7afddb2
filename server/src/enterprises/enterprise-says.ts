import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { holdsRole } from '#sight/holds-role.ts'
import type { Says } from '#slice/says.ts'

/** What those below ask of the register. */
export const enterpriseSays = {
  enterprisesOfOfficer: (districtId, memberId) => sql`(
    select count(*) from enterprise where district_id = ${districtId} and officer_id = ${memberId} and ${oneOf(sql`state`, followedStates)})::int`,
  // one that another district serves by now names nobody here
  enterpriseOfContact: memberId => sql`(
    select e.name from contact c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.member_id = ${memberId} and c.removed_at is null order by ${oneOf(sql`e.state`, followedStates)} desc, c.added_at limit 1)`,
  // one page signs in the people of all districts (decision 0037)
  contactsOfPhone: digits => sql`
    select c.member_id, array_agg(c.phone) as written from contact c
    where c.district_id = any(array(select t.id from district t)) and right(regexp_replace(c.phone, '\\D', '', 'g'), 11) = ${digits} and c.member_id is not null and c.removed_at is null
    group by c.member_id`,
  officerOfEnterprise: sql`(select e.officer_id from enterprise e where e.district_id = x.district_id and e.id = x.enterprise_id)`,
  nameOfEnterprise: sql`(select e.name from enterprise e where e.district_id = h.district_id and e.id = h.enterprise_id)`,
  enterprisesReached: sql`
    select c.enterprise_id from contact c where ${holdsRole('contact')} and c.district_id = m.district_id and c.member_id = m.id and c.removed_at is null`,
} as const satisfies Partial<Says>
