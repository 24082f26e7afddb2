import type { Actor } from '@yigen/domain/members/actor.ts'
import type { CallOffSession, SessionDone } from '@yigen/domain/stations/station.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockSession } from './lock-session.ts'
import { markCalledOff } from './mark-called-off.ts'

/** The minister calls a session off. R19.1 */
export async function callOffSession(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof CallOffSession>,
  now: Temporal.Instant,
): Promise<z.output<typeof SessionDone>> {
  const session = await lockSession(trx, actor, id, 'callOffSession', now)
  await markCalledOff(trx, actor, session, { why: 'minister', words: reason, decidedBy: actor.memberId }, now)
  return { id, stationId: session.stationId, at: now }
}
