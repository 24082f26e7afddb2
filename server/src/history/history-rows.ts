import type { HistoryRow } from '@yigen/domain/history/history-row.ts'
import { historyActor, historySentence } from '@yigen/domain/history/history-sentence.ts'
import type { HistoryName } from '@yigen/domain/kinds.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'

/** How much of the record is read. */
export type Reading = {
  /** R11.3: the enterprise reads the public rows only */
  publicOnly: boolean
  /** beside the public rows those of this subject: a department reads what was recorded of its own task */
  orSubjectId?: string
  /** R1.5: administrators read who did what, never what was written */
  withoutContent?: boolean
}

/** A row as it is kept. */
export type StoredHistory = Omit<z.output<typeof HistoryRow>, 'kind' | 'sentence'> & { kind: HistoryName }

/** Over `history h`. */
export const historyColumns: RawBuilder<unknown> = sql`h.id, h.at, h.recorded_at as "recordedAt", h.kind, h.public, h.actor_id as "actorId", h.actor_name as "actorName",
  h.actor_unit as "actorUnit", h.enterprise_id as "enterpriseId", h.request_id as "requestId", h.data`

/** Over `history h`. */
export function readable({ publicOnly, orSubjectId }: Reading): RawBuilder<SqlBool> {
  if (!publicOnly) return sql<SqlBool>`true`
  return orSubjectId ? sql<SqlBool>`(h.public or h.subject_id = ${orSubjectId})` : sql<SqlBool>`h.public`
}

/** A row of the record told as a sentence, with as much of it as the reader may know. */
export function toldRow(row: StoredHistory, reading: Reading, language: Language): z.output<typeof HistoryRow> {
  const known = reading.publicOnly ? withoutReason(row.data) : row.data
  const data = reading.withoutContent ? contentless(row.kind, known) : known
  return {
    ...row,
    actorName: historyActor(row.actorId, row.actorName, language),
    sentence: historySentence(row.kind, data, language),
    data,
  }
}

/** Why the office did so is its own: the enterprise reads what the sentence says. R11.3 */
const withoutReason = ({ reason: _, ...data }: Record<string, unknown>): Record<string, unknown> => data

const contentFields = ['words', 'title', 'value', 'old', 'change']
/** What a file is called tells what it is about. */
const contentOfRequest = [...contentFields, 'name']

function contentless(kind: HistoryName, data: Record<string, unknown>): Record<string, unknown> {
  const fields = kind.startsWith('request.') ? contentOfRequest : contentFields
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fields.includes(name) ? '…' : value]))
}
