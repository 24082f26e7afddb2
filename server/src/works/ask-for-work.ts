import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { WorkKind } from './work.queries.ts'

type Asked = { kind: WorkKind; importId?: string | null; list?: string | null; filter?: unknown; choices?: unknown }

/** Puts down what somebody asked for; whichever server is free takes it up within a second (take-up-work.ts). */
export async function askForWork(
  trx: Transaction<DB>,
  actor: Actor,
  { kind, importId = null, list = null, filter = null, choices = null }: Asked,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('long_work')
    .values({
      ...{ district_id: actor.districtId, id, kind, import_id: importId, member_id: actor.memberId, language: actor.language },
      list,
      ...{ filter: jsonOf(filter), choices: jsonOf(choices), asked_at: now, state: 'asked' as const, total: null },
      ...{ outcome: null, refusal: null, ended_at: null, cancelled_by: null, file_name: null, file: null },
    })
    .execute()
  return id
}

const jsonOf = (said: unknown): string | null => (said === null ? null : JSON.stringify(said))
