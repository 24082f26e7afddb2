import type { ResultEntry } from '@yigen/domain/result-figures/result-entries.ts'
import { type ClaimTimes, claimAnswerAt, claimStateAt } from '@yigen/domain/results/claim-state.ts'
import { type PeriodKind, periodText } from '@yigen/domain/results/result-period.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { nameOf } from '#people/names.ts'
import { filesOfResult } from '#results/result.queries.ts'

type Entry = z.output<typeof ResultEntry>
export type EntryRow = Omit<Entry, 'period' | 'state' | 'answer' | 'answeredAt' | 'corrects'> &
  ClaimTimes & { periodKind: PeriodKind; periodUntil: Temporal.PlainDate; oldValue: number | null; correctionReason: string | null }

/** Over a page of claims `x`, each with its own row `c`, its enterprise `e`, its project `p` and the claim `o` that it corrects. */
export const entryColumns = sql`x.id, x.value, x.brings, e.id as "enterpriseId", e.name as "enterpriseName", p.name as "projectName", c.period_kind as "periodKind", c.period_until as "periodUntil",
  c.words, c.source, c.document, ${nameOf(sql`c.recorded_by`)} as "recordedByName", c.recorded_at as "recordedAt", ${nameOf(sql`c.verified_by`)} as "verifiedByName", c.verified_at as "verifiedAt",
  c.returned_at as "returnedAt", c.corrected_at as "correctedAt", c.replaced_at as "replacedAt", c.confirmed_at as "confirmedAt", c.disputed_at as "disputedAt",
  o.value as "oldValue", c.correction_reason as "correctionReason", ${filesOfResult} as files`
export const entryJoins = (
  districtId: string,
): RawBuilder<unknown> => sql`join result_claim c on c.district_id = ${districtId} and c.id = x.id
  join enterprise e on e.district_id = ${districtId} and e.id = c.enterprise_id
  left join project p on p.district_id = ${districtId} and p.id = c.project_id
  left join result_claim o on o.district_id = ${districtId} and o.id = c.corrects_id`

/** As it stood then: what became of it later is not known yet. R16.3 */
export function toEntry(row: EntryRow, knownAt: Temporal.Instant): Entry {
  const { periodKind, periodUntil, oldValue, correctionReason, returnedAt, correctedAt, confirmedAt, disputedAt, ...told } = row
  const times = { ...{ returnedAt, correctedAt, confirmedAt, disputedAt }, verifiedAt: row.verifiedAt, replacedAt: row.replacedAt }
  const answer = claimAnswerAt(times, knownAt)
  const verified = isBy(row.verifiedAt, knownAt)
  return {
    ...told,
    period: periodText({ kind: periodKind, until: periodUntil }),
    state: claimStateAt(times, knownAt),
    answer,
    answeredAt: { none: null, confirmed: confirmedAt, disputed: disputedAt }[answer],
    ...(verified ? {} : { verifiedAt: null, verifiedByName: null }),
    corrects: oldValue === null ? null : { value: oldValue, why: correctionReason ?? '' },
    replacedAt: isBy(row.replacedAt, knownAt) ? row.replacedAt : null,
  }
}

const isBy = (at: Temporal.Instant | null, known: Temporal.Instant): boolean => at !== null && Temporal.Instant.compare(at, known) <= 0
