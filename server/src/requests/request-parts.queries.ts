import type { MessageRow, PromiseRow } from '@yigen/domain/requests/request.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** What was written, oldest first; notes only for the office. */
export async function readMessages(
  db: Kysely<DB>,
  districtId: string,
  requestId: string,
  withNotes: boolean,
): Promise<z.output<typeof MessageRow>[]> {
  return db
    .selectFrom('request_message as m')
    .innerJoin('member as a', 'a.id', 'm.author_id')
    .select([
      'm.id',
      'm.kind',
      'm.side',
      'a.name as authorName',
      'a.title as authorTitle',
      'm.body as words',
      'm.at',
      'm.recorded_at as recordedAt',
    ])
    .where('m.district_id', '=', districtId)
    .where('m.request_id', '=', requestId)
    .$if(!withNotes, query => query.where('m.kind', '!=', 'note'))
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute()
}

export async function readPromises(db: Kysely<DB>, districtId: string, requestId: string): Promise<z.output<typeof PromiseRow>[]> {
  return db
    .selectFrom('request_promise as p')
    .innerJoin('member as a', 'a.id', 'p.promised_by')
    .select(['p.id', 'p.due_at as dueAt', 'p.words', 'p.reason', 'a.name as promisedBy', 'p.promised_at as promisedAt'])
    .where('p.district_id', '=', districtId)
    .where('p.request_id', '=', requestId)
    .orderBy('p.promised_at', 'desc')
    .execute()
}
