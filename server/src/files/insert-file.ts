import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Subject } from '#history/record.ts'
import type { AcceptedFile } from './accepted-file.ts'
import { keepFile } from './file-store.ts'

/** What a file hangs on, the matter it is part of, whose it is, and whether it stays inside the office (R11.3). */
export type FileOf = { subject: Subject; requestId: string | null; side: 'enterprise' | 'office'; internal?: boolean }

/** Keeps the bytes and writes the row that names them. */
export async function insertFile(
  trx: Transaction<DB>,
  actor: Actor,
  file: AcceptedFile,
  { subject, requestId, side, internal = false }: FileOf,
  folder: string,
  now: Temporal.Instant,
) {
  const row = { id: randomUUIDv7(), name: file.name, type: file.type, bytes: file.bytes.length, side, internal }
  const sha256 = await keepFile(trx, folder, actor.districtId, file.bytes)
  await trx
    .insertInto('file')
    .values({
      ...row,
      district_id: actor.districtId,
      request_id: requestId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      sha256,
      attached_by: actor.memberId,
      attached_at: now,
    })
    .execute()
  return { ...row, sha256, attachedBy: actor.name, attachedAt: now }
}
