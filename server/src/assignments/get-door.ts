import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import type { Door } from '@yigen/domain/assignments/door.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { rowPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { cardsOf } from '#people/cards.ts'
import { cardsColumn, type Line } from '#people/chain.queries.ts'
import { whoAnswers } from '#people/who-answers.ts'
import { said } from '#slice/registry.ts'

type Row = {
  id: string
  name: string
  line: Line
  officerSince: Temporal.Instant | null
  officerBackAt: Temporal.Instant | null
  openRequests: number
  requests: number
  projects: number
  results: number
  visits: number
  siteOpinions: number
  contactPhone: string
  moved: unknown
}
type Moved = z.output<typeof Door>['enterprises'][number]['moved']

const moved = rowPart(() => sql<NonNullable<Moved>>`${said('districtsOfEnterprise')}`, { at: true })

/** Who follows each enterprise the contact acts for, who stands in, and how much is open. R3.1, R3.3, R11.1, R11.4 */
export async function getDoor(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof Door>> {
  refuseIf(whyNotAccess(actor, assignmentAccess.getDoor))
  const rows = await readEnterprises(db, actor, now)
  return { enterprises: rows.map(({ line, ...row }) => ({ ...row, moved: moved.read(row.moved), ...whoAnswers(cardsOf(line)) })) }
}

async function readEnterprises(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Row[]> {
  const of = { districtId: sql`e.district_id`, officerId: sql`e.officer_id`, enterpriseId: sql`e.id` }
  const { rows } = await sql<Row>`
    select e.id, e.name, ${cardsColumn(of, now)} as line, c.phone as "contactPhone",
      (select lower(a.during) from assignment a
        where a.district_id = e.district_id and a.enterprise_id = e.id and upper_inf(a.during)) as "officerSince",
      (select max(upper(l.during)) from leave l
        where l.district_id = e.district_id and l.member_id = e.officer_id and l.during @> ${now}::timestamptz) as "officerBackAt",
      (select k.open from (${said('openMatters')(now)}) k)::int as "openRequests", ${said('mattersEver')} as requests, ${said('shownProjects')} as projects,
      ${said('resultsToAnswer')} as results, ${moved.column} as moved, ${said('visitsToAnswer')} as visits,
      ${said('siteOpinionsOfEnterprise')} as "siteOpinions"
    from contact c
    join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${actor.districtId} and c.member_id = ${actor.memberId} and c.removed_at is null
    order by c.added_at, e.id`.execute(db)
  return rows
}
