import type { EventDone, GiveFeedback } from '@yigen/domain/events/event.ts'
import { whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Grade, gradeWords } from '@yigen/domain/ratings/grade.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { aboutEvent } from './about-event.ts'
import { lockEvent } from './lock-event.ts'
import { setSignUp } from './set-sign-up.ts'

/** Who was there grades it, once. */
export async function giveFeedback(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { grade, words }: z.output<typeof GiveFeedback>,
  now: Temporal.Instant,
): Promise<z.output<typeof EventDone>> {
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('giveFeedback', event, event.asker, now))
  const { own, districtId, title, holderId } = event
  if (!own) throw new Refused(refusal(refusals.notFound))
  await setSignUp(trx, { districtId, id: own.id, state: 'seated' }, { grade, grade_words: words, graded_at: now })
  const data = { title, grade: gradeWords[grade as Grade], words }
  await record(trx, actor, eventHistory.graded, { ...aboutEvent(event, own.enterpriseId), data }, now)
  await hint(trx, [holderId], [{ kind: 'event', id }])
  return { id, at: now }
}
