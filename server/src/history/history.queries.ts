import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { said } from '#slice/registry.ts'
import { historyColumns, type Reading, readable, type StoredHistory, type ToldHistory, toldRow } from './history-rows.ts'

/** Its shape is the reader's, the rows are whole: what the reader's shape does not have is not written. */
type List = { rows: ToldHistory[]; next: string | null }

export type HistoryFilter = Reading & {
  requestId?: string | undefined
  projectId?: string | undefined
  enterpriseId?: string | undefined
  kind?: string | undefined
  actorId?: string | undefined
  from?: string | undefined
  until?: string | undefined
  /** what was recorded of this subject alone */
  subjectId?: string | undefined
  limit: number
  /** where the page before it ended */
  after?: string | undefined
}

/** Rows of the record as sentences, the latest first. R11.3 */
export async function historyOf(
  db: Kysely<DB>,
  districtId: string,
  filter: HistoryFilter,
  language: Language,
  now: Temporal.Instant,
): Promise<List> {
  const where = sql.join([sql`h.district_id = ${districtId}`, readable(filter, now), ...conditionsOf(districtId, filter)], sql` and `)
  const { rows } = await sql<StoredHistory>`
    select ${historyColumns}${filter.reader === 'audit' ? sql`, ${whereabouts()}` : sql``} from history h where ${where} ${latest(filter.limit)}`.execute(
    db,
  )
  return told(rows, filter, filter.limit, language)
}

/** Who audits sees no page of a matter: its row says which one it was. */
const whereabouts = () => sql`${said('nameOfEnterprise')} as "enterpriseName", ${said('numberOfMatter')} as "requestNumber"`

/** Those of `request r`, so many of the latest. */
export function historyOfMatter(reading: Reading, limit: number, language: Language, now: Temporal.Instant): Part<List> {
  const rows = rowsPart(
    () => sql<StoredHistory>`
      select ${historyColumns} from history h
      where h.district_id = r.district_id and h.request_id = r.id and ${since(sql`r.recorded_at`)} and ${tillNow(now)} and ${readable(reading, now)} ${latest(limit)}`,
    { at: true, recordedAt: true },
  )
  return readOn(rows, found => told(found, reading, limit, language))
}

/** The record is kept in a part for each year: of a matter, those before it was entered need not be looked into. */
const since = (recordedAt: RawBuilder<unknown>) => sql<SqlBool>`h.recorded_at >= ${recordedAt}`

/** Nor into those that have not begun; another server's clock may be ahead. */
const tillNow = (now: Temporal.Instant) => sql<SqlBool>`h.recorded_at < ${new WorkedOut(now, tomorrow)}`
const tomorrow = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 })

/** One more than shown tells whether there are more. Said in the text: of a limit it does not know PostgreSQL expects a tenth of all rows. */
const latest = (limit: number) => sql`order by h.at desc, h.id desc limit ${sql.lit(limit + 1)}`

function conditionsOf(districtId: string, filter: HistoryFilter): RawBuilder<SqlBool>[] {
  const { requestId, projectId, subjectId, enterpriseId, kind, actorId, from, until } = filter
  const before = readTimeCursor(filter.after)
  return [
    ...(requestId ? [sql<SqlBool>`h.request_id = ${requestId}`, since(said('matterEnteredAt')(districtId, requestId))] : []),
    ...(projectId ? [sql<SqlBool>`h.subject_id = any(array(${said('recordedUnderProject')(districtId, projectId)}))`] : []),
    ...(subjectId ? [sql<SqlBool>`h.subject_id = ${subjectId}`] : []),
    ...(enterpriseId ? [sql<SqlBool>`h.enterprise_id = ${enterpriseId}`] : []),
    ...(kind ? [sql<SqlBool>`h.kind = ${kind}`] : []),
    ...(actorId ? [sql<SqlBool>`h.actor_id = ${actorId}`] : []),
    ...(from ? [sql<SqlBool>`h.at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(until ? [sql<SqlBool>`h.at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(before ? [sql<SqlBool>`(h.at, h.id) < (${before.at}::timestamptz, ${before.id}::uuid)`] : []),
  ]
}

function told(found: readonly StoredHistory[], reading: Reading, limit: number, language: Language): List {
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { rows: shown.map(row => toldRow(row, reading, language)), next: last ? writeTimeCursor(last.at, last.id) : null }
}
