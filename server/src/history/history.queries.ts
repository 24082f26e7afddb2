import type { HistoryKind } from '@yigen/domain/history/history-kinds.ts'
import type { HistoryRow } from '@yigen/domain/history/history-row.ts'
import { historyActor, historySentence } from '@yigen/domain/history/history-sentence.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

export type HistoryFilter = {
  requestId?: string | undefined
  enterpriseId?: string | undefined
  kind?: string | undefined
  actorId?: string | undefined
  from?: string | undefined
  until?: string | undefined
  publicOnly: boolean
  /** beside the public rows those of this subject: a department reads what was recorded of its own task */
  orSubjectId?: string
  /** R1.5: administrators read who did what, never what was written */
  withoutContent?: boolean
  limit: number
  before?: { at: string; id: string } | null
}

/** Rows of the record as sentences, the latest first. The enterprise reads the public ones only (R11.3). */
export async function historyOf(
  db: Kysely<DB>,
  districtId: string,
  filter: HistoryFilter,
  language: Language,
): Promise<z.output<typeof HistoryRow>[]> {
  let query = db
    .selectFrom('history')
    .select(['id', 'at', 'recorded_at', 'kind', 'public', 'actor_id', 'actor_name', 'actor_unit', 'enterprise_id', 'request_id', 'data'])
    .where('district_id', '=', districtId)
  if (filter.requestId) query = query.where('request_id', '=', filter.requestId)
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
  if (filter.before) query = query.where(sql<boolean>`(at, id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`)
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute()
  return rows.map(row => {
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
  })
}

/** Why the office did so is its own: the enterprise reads what the sentence says. R11.3 */
const withoutReason = ({ reason: _, ...data }: Record<string, unknown>): Record<string, unknown> => data

const contentFields = ['words', 'title', 'value', 'old', 'change']
/** What a file is called tells what it is about. */
const contentOfRequest = [...contentFields, 'name']

function contentless(kind: HistoryKind, data: Record<string, unknown>): Record<string, unknown> {
  const fields = kind.startsWith('request.') ? contentOfRequest : contentFields
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fields.includes(name) ? '…' : value]))
}
