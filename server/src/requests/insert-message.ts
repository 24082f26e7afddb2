import { randomUUIDv7 } from 'node:crypto'
import type { Transaction } from 'kysely'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import type { MessageKind } from './request.table.ts'

export type NewMessage = {
  /** known beforehand where the request names it */
  id?: string
  districtId: string
  requestId: string
  kind: MessageKind
  side: 'enterprise' | 'office'
  authorId: string
  words: string
  at?: Temporal.Instant
}

export async function insertMessage(trx: Transaction<DB>, message: NewMessage, now: Temporal.Instant): Promise<string> {
  const row = messageRow(message, now)
  await messageRows.write([row]).execute(trx)
  return row.id
}

export const messageRow = (message: NewMessage, now: Temporal.Instant) => ({
  district_id: message.districtId,
  id: message.id ?? randomUUIDv7(),
  request_id: message.requestId,
  kind: message.kind,
  side: message.side,
  author_id: message.authorId,
  body: message.words,
  at: message.at ?? now,
  recorded_at: now,
})

export const messageRows = rowsOf('request_message', {
  district_id: 'text',
  id: 'uuid',
  request_id: 'uuid',
  kind: 'text',
  side: 'text',
  author_id: 'uuid',
  body: 'text',
  at: 'timestamptz',
  recorded_at: 'timestamptz',
})
