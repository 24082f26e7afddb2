import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ChangeSettings } from '@yigen/domain/members/member.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'

/** The language a member reads and is written to in. */
export async function changeSettings(
  trx: Transaction<DB>,
  actor: Actor,
  { language }: z.output<typeof ChangeSettings>,
  now: Temporal.Instant,
) {
  await trx.updateTable('member').set({ language }).where('id', '=', actor.memberId).execute()
  await record(trx, actor, memberHistory.settingsChanged, { subject: { kind: 'member', id: actor.memberId }, data: { language } }, now)
  return { ok: true as const }
}
