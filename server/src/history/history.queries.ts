import type { HistoryList, HistoryRow } from '@yigen/domain/history/history-row.ts'
import { historyActor, historySentence } from '@yigen/domain/history/history-sentence.ts'
import type { HistoryName } from '@yigen/domain/kinds.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import type { HistoryTable } from './history.table.ts'

export type HistoryFilter = {
  requestId?: string | undefined
  enterpriseId?: string | undefined
  kind?: string | undefined
  actorId?: string | undefined
  from?: string | undefined
  until?: string | undefined
  publicOnly: boolean
  /** what was recorded of this subject alone */
  subjectId?: string
  /** beside the public rows those of this subject: a department reads what was recorded of its own task */
  orSubjectId?: string
  /** R1.5: administrators read who did what, never what was written */
  withoutContent?: boolean
  limit: number
  /** where the page before it ended */
  after?: string | undefined
}

/** Rows of the record as sentences, the latest first. The enterprise reads the public ones only (R11.3). */
export async function historyOf(
  db: Kysely<DB>,
  districtId: string,
  filter: HistoryFilter,
  language: Language,
): Promise<z.output<typeof HistoryList>> {
  const before = readTimeCursor(filter.after)
  let query = db
    .selectFrom('history')
    .select(['id', 'at', 'recorded_at', 'kind', 'public', 'actor_id', 'actor_name', 'actor_unit', 'enterprise_id', 'request_id', 'data'])
    .where('district_id', '=', districtId)
  if (filter.requestId) query = query.where('request_id', '=', filter.requestId)
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.enterpriseId) query = query.where('enterprise_id', '=', filter.enterpriseId)
  if (filter.kind) query = query.where(sql<boolean>`kind = ${filter.kind}`)
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId)
  if (filter.from) query = query.where(sql<boolean>`at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai'`)
  if (filter.until) query = query.where(sql<boolean>`at < (${filter.until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`)
  const { orSubjectId } = filter
  if (filter.publicOnly)
    query = query.where(eb =>
      orSubjectId ? eb.or([eb('public', '=', true), eb('subject_id', '=', orSubjectId)]) : eb('public', '=', true),
    )
  if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`)
  const found = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const shown = found.slice(0, filter.limit)
  const last = found.length > filter.limit ? shown.at(-1) : undefined
  return { rows: shown.map(row => told(row, filter, language)), next: last ? writeTimeCursor(last.at, last.id) : null }
}

type Stored = Omit<Selectable<HistoryTable>, 'district_id' | 'subject_kind' | 'subject_id'>

function told(row: Stored, filter: HistoryFilter, language: Language): z.output<typeof HistoryRow> {
  const known = filter.publicOnly ? withoutReason(row.data) : row.data
  const data = filter.withoutContent ? contentless(row.kind, known) : known
  return {
    id: row.id,
    at: row.at,
    recordedAt: row.recorded_at,
    kind: row.kind,
    public: row.public,
    actorId: row.actor_id,
    actorName: historyActor(row.actor_id, row.actor_name, language),
    actorUnit: row.actor_unit,
    sentence: historySentence(row.kind, data, language),
    enterpriseId: row.enterprise_id,
    requestId: row.request_id,
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
