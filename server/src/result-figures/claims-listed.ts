import type { Actor } from '@yigen/domain/members/actor.ts'
import { firstDay, lastDay } from '@yigen/domain/result-figures/months.ts'
import { countsFrom } from '@yigen/domain/result-figures/reckoning.ts'
import type { ListResultEntries } from '@yigen/domain/result-figures/result-entries.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { AskedMonths } from './asked-of-results.ts'
import { broughtBy, confirmedAt } from './brought.ts'
import { ofEnterprises } from './result-conditions.ts'

type Asked = z.output<typeof ListResultEntries>
export type ClaimsListed = { actor: Actor; asked: Asked; these: AskedMonths }

/** The claims that a figure counts, with what each brings; or those that wait, or that others have taken the place of. As known then. */
export const claimsListed = (listed: ClaimsListed): RawBuilder<unknown> =>
  listed.asked.show === 'counted' ? thoseThatCount(listed) : thoseBeside(listed)

function thoseThatCount({ actor, asked, these: { known, months } }: ClaimsListed): RawBuilder<unknown> {
  const { kind, projectId } = asked
  const from = countsFrom(kind, months)
  const claims = broughtBy({
    districtId: actor.districtId,
    kinds: [kind],
    known,
    from,
    until: months.until,
    where: ofEnterprises(actor, asked),
  })
  const ofProject = projectId === undefined ? sql`` : sql`and b.project_id = ${projectId}::uuid`
  return sql`select b.id, b.enterprise_id, b.brings::bigint as brings, b.confirmed, c.value
    from (${claims}) b join result_claim c on c.district_id = ${actor.districtId} and c.id = b.id
    where b.month between ${firstDay(from)}::date and ${firstDay(months.until)}::date ${ofProject}`
}

function thoseBeside({ actor, asked, these: { known, knownAt, months } }: ClaimsListed): RawBuilder<unknown> {
  const { kind, projectId, show } = asked
  const conditions = [
    ...[
      sql`c.district_id = ${actor.districtId}`,
      sql`c.kind = ${kind}`,
      show === 'waiting' ? waitsAt(knownAt) : sql`c.replaced_at <= ${knownAt}`,
    ],
    sql`c.period_until between ${firstDay(countsFrom(kind, months))}::date and ${lastDay(months.until)}::date`,
    ...ofEnterprises(actor, asked),
    ...(projectId === undefined ? [] : [sql`c.project_id = ${projectId}::uuid`]),
  ]
  return sql`select c.id, c.enterprise_id, 0::bigint as brings, ${confirmedAt(known)} as confirmed, c.value
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id where ${sql.join(conditions, sql` and `)}`
}

/** Recorded, not verified, and no other claim names it yet. */
const waitsAt = (known: Temporal.Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`(c.recorded_at <= ${known} and (c.verified_at is null or c.verified_at > ${known}) and (c.corrected_at is null or c.corrected_at > ${known}))`
