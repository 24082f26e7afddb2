import type { ResultFile } from '@yigen/domain/results/result.ts'
import { resultKindNames, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'

const ofProjects = resultKindNames.filter(kind => ruleOf(kind).ofProject)
const named = resultKindNames.filter(kind => ruleOf(kind).named)

/** Over `result_claim c`, in words of the domain (claim-state.ts). */
export const stateOfClaim = sql<string>`case when c.corrected_at is not null then 'corrected' when c.returned_at is not null then 'returned'
  when c.verified_at is not null then 'verified' else 'waiting' end`
export const answerOfClaim = sql<string>`case when c.confirmed_at is not null then 'confirmed' when c.disputed_at is not null then 'disputed' else 'none' end`

/** Over `result_claim c`: figures count it today. R16.2 */
export const countsToday: RawBuilder<SqlBool> = sql<SqlBool>`(c.verified_at is not null and c.replaced_at is null)`

/** Over `result_claim c`: its papers, in the order in which they came. */
export const filesOfResult = sql<z.output<typeof ResultFile>[]>`(
  select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes) order by f.attached_at, f.id), '[]'::json)
  from file f where f.district_id = c.district_id and f.subject_id = c.id and f.subject_kind = 'result')`

/** Over two claims: of one enterprise, kind and period, and where the kind asks for it of one project or one investor. R16.1 */
export const samePeriod = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${one}.district_id = ${other}.district_id and ${one}.enterprise_id = ${other}.enterprise_id and ${one}.kind = ${other}.kind
  and ${one}.period_kind = ${other}.period_kind and ${one}.period_until = ${other}.period_until
  and (not ${oneOf(sql`${one}.kind`, ofProjects)} or ${one}.project_id is not distinct from ${other}.project_id)
  and (not ${oneOf(sql`${one}.kind`, named)} or ${one}.words = ${other}.words))`
