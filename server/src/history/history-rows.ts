import { audited, saidInSentence } from '@yigen/domain/history/audited.ts'
import type { AuditedHistoryRow, HistoryRow } from '@yigen/domain/history/history-row.ts'
import { historyActor, historySentence } from '@yigen/domain/history/history-sentence.ts'
import type { HistoryName } from '@yigen/domain/kinds.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { added } from '#slice/registry.ts'

/** How much of the record is read. */
export type Reading = {
  /** as whom: the enterprise reads what is public (R11.3), the audit administrator who did what, never what was written (R1.5) */
  reader: 'office' | 'enterprise' | 'audit'
  /** only what is public, though a colleague reads it */
  publicOnly?: boolean
  /** beside the public rows those of this subject: a department reads what was recorded of its own task */
  orSubjectId?: string
}

type Whereabouts = Pick<z.output<typeof AuditedHistoryRow>, 'enterpriseName' | 'requestNumber'>
export type ToldHistory = z.output<typeof HistoryRow> & Whereabouts
/** A row as it is kept; which enterprise and matter it is of is read for who audits alone. */
export type StoredHistory = Omit<z.output<typeof HistoryRow>, 'kind' | 'sentence'> & { kind: HistoryName } & Partial<Whereabouts>

/** Over `history h`. */
export const historyColumns: RawBuilder<unknown> = sql`h.id, h.at, h.recorded_at as "recordedAt", h.kind, h.public, h.actor_id as "actorId", h.actor_name as "actorName",
  h.actor_unit as "actorUnit", h.enterprise_id as "enterpriseId", h.request_id as "requestId", h.data`

/** Over `history h`. What is public may be held back still (R4.12). */
export function readable({ reader, publicOnly, orSubjectId }: Reading, now: Temporal.Instant): RawBuilder<SqlBool> {
  if (!publicOnly && reader !== 'enterprise') return sql<SqlBool>`true`
  const shown = sql<SqlBool>`(h.public and not (${sql.join([sql`false`, ...added('historyHeld').map(held => held(now))], sql` or `)}))`
  return orSubjectId ? sql<SqlBool>`(${shown} or h.subject_id = ${orSubjectId})` : shown
}

/** A row of the record told as a sentence, with as much of it as the reader may know. */
export function toldRow(row: StoredHistory, reading: Reading, language: Language): ToldHistory {
  const data = readBy(reading, row)
  return {
    ...{ enterpriseName: null, requestNumber: null },
    ...row,
    actorName: historyActor(row.actorId, row.actorName, language),
    sentence: historySentence(row.kind, data, language),
    data,
  }
}

function readBy({ reader }: Reading, { kind, data }: StoredHistory): Record<string, unknown> {
  if (reader === 'audit') return audited(kind, data)
  return reader === 'enterprise' ? saidInSentence(kind, data) : data
}
