import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { isOfOffice, mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type HoldingFact, holdingFacts } from '@yigen/domain/verdicts/holding-facts.ts'
import type { KeptFact } from '@yigen/domain/verdicts/kept-fact.ts'
import { factsOfRegister, factsOfResults, type RegisterKept, type ResultKept, resultKindsRead } from '@yigen/domain/verdicts/read-facts.ts'
import { mayRecordPolicyFact } from '@yigen/domain/verdicts/verdict-access.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { rowsPart, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { countsToday } from '#results/result.queries.ts'
import { resultSeen } from '#results/result-sight.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'

/** One enterprise with all that is known of it for policies. */
export type KnownEnterprise = {
  id: string
  name: string
  mayRecord: boolean
  facts: readonly KeptFact[]
  holding: Map<string, HoldingFact>
}

type Row = { id: string; name: string; relation: Relation; industry: string; since: string; parts: unknown }

/** What was recorded, and what the register and results say, in one statement. Who does not see the enterprise whole finds nothing. R11.2, R22.2 */
export async function readKnownFacts(db: Kysely<DB>, actor: Actor, enterpriseId: string, now: Temporal.Instant): Promise<KnownEnterprise> {
  const parts = partsFor(actor)
  const { rows } = await sql<Row>`
    select e.id, e.name, e.industry, (e.created_at at time zone 'Asia/Shanghai')::date::text as since, ${relationHere(actor)} as relation,
      ${parts.column} as parts
    from enterprise e where e.district_id = ${actor.districtId} and e.id = ${enterpriseId} and ${seenByOffice(actor)}`.execute(db)
  const [row] = rows
  if (!row) throw new Refused(refusal(refusals.notFound))
  const { recorded, register, results } = parts.read(row.parts)
  const asOf = dateIn(now)
  const facts = [...recorded, ...factsOfRegister({ ...row, facts: register }, asOf), ...factsOfResults(results, asOf)]
  const mayRecord = mayBy(mayRecordPolicyFact, { roles: actor.roles, relations: [row.relation] })
  return { id: row.id, name: row.name, mayRecord, facts, holding: holdingFacts(facts, asOf) }
}

/** Over `enterprise e`. */
export const seenByOffice = (actor: Actor): RawBuilder<SqlBool> => (isOfOffice(actor) ? whollySeen(actor) : sql<SqlBool>`false`)

const partsFor = (actor: Actor) => together({ recorded, register, results: resultsSeenBy(actor) })

const recorded = rowsPart(
  () => sql<KeptFact & { recordedAt: Temporal.Instant }>`
    select f.id, f.fact, f.year, f.unit, f.value, f.source_kind as "sourceKind", f.source, f.day::text as day, m.name as "recordedBy",
      f.recorded_at as "recordedAt"
    from policy_fact f join member m on m.id = f.recorded_by
    where f.district_id = e.district_id and f.enterprise_id = e.id
      and not exists (select from policy_fact n where n.district_id = f.district_id and n.corrects = f.id)`,
  { recordedAt: true },
)

const register = rowsPart(
  () => sql<RegisterKept['facts'][number]>`
    select f.kind, f.period, f.number, f.day::text as day, f.source, (f.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn"
    from fact f where f.district_id = e.district_id and f.enterprise_id = e.id
      and not exists (select from fact n where n.district_id = f.district_id and n.corrects = f.id)`,
  {},
)

/** Of each kind the latest that counts, of turnover the whole years; a secret kind as far as the reader sees it. R16.6 */
const resultsSeenBy = (actor: Actor) =>
  rowsPart(
    () => sql<ResultKept>`
      select distinct on (c.kind, ${wholeYear}) c.kind, ${wholeYear} as "wholeYear", c.period_until::text as until, c.value, c.source
      from result_claim c where c.district_id = e.district_id and c.enterprise_id = e.id and ${countsToday} and ${resultSeen(actor)}
        and ${oneOf(sql`c.kind`, resultKindsRead)}
      order by c.kind, ${wholeYear}, c.period_until desc, c.recorded_at desc`,
    {},
  )

const wholeYear = sql<boolean>`(c.period_kind = 'yearToDate' and extract(month from c.period_until) = 12)`
