import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { CallOffSiteMeeting, SiteMeetingDone } from '@yigen/domain/site-meetings/site-meeting.ts'
import { whyNotSiteMeeting } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockSiteMeeting } from './lock-site-meeting.ts'
import { markCalledOff } from './mark-called-off.ts'

/** A planned meeting is not held; who was asked is told. */
export async function callOffSiteMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof CallOffSiteMeeting>,
  now: Temporal.Instant,
): Promise<z.output<typeof SiteMeetingDone>> {
  const meeting = await lockSiteMeeting(trx, actor, id)
  refuseIf(whyNotSiteMeeting('callOffSiteMeeting', meeting, meeting.asker, now))
  await markCalledOff(trx, actor, meeting, reason, now)
  return { id, projectId: meeting.projectId, at: now }
}
