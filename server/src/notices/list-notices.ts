import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ListNotices, NoticeList } from '@yigen/domain/notices/notice.ts'
import { noticeSentence } from '@yigen/domain/notices/notice-sentence.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'

/** The member's own notices as sentences, the latest first. */
export async function listNotices(
  db: Kysely<DB>,
  actor: Actor,
  filter: z.output<typeof ListNotices>,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof NoticeList>> {
  const after = readTimeCursor(filter.after)
  // what is held back has its own time, which has not come (R4.12)
  const own = db
    .selectFrom('notice')
    .where('district_id', '=', actor.districtId)
    .where('member_id', '=', actor.memberId)
    .where('at', '<=', now)
  const [rows, unread] = await Promise.all([
    own
      .select(['id', 'at', 'kind', 'level', 'enterprise_id', 'request_id', 'subject_kind', 'subject_id', 'data', 'read_at'])
      .$if(filter.unread === true, query => query.where('read_at', 'is', null))
      .$if(after !== null, query => query.where(sql<boolean>`(at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(filter.limit + 1)
      .execute(),
    own
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow(),
  ])
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(row => ({
      id: row.id,
      at: row.at,
      kind: row.kind,
      level: row.level,
      enterpriseId: row.enterprise_id,
      requestId: row.request_id,
      subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
      data: row.data,
      sentence: noticeSentence(row.kind, row.data, language, now),
      read: row.read_at !== null,
    })),
    unread: unread.count,
    next: rows.length > filter.limit && last ? writeTimeCursor(last.at, last.id) : null,
  }
}
