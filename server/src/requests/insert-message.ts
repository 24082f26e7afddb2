import { randomUUIDv7 } from 'node:crypto'
import type { Transaction } from 'kysely'
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
  const id = message.id ?? randomUUIDv7()
  await trx
    .insertInto('request_message')
    .values({
      district_id: message.districtId,
      id,
      request_id: message.requestId,
      kind: message.kind,
      side: message.side,
      author_id: message.authorId,
      body: message.words,
      at: message.at ?? now,
      recorded_at: now,
    })
    .execute()
  return id
}
