import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ConsentToVisit, VisitDone } from '@yigen/domain/visits/visit.ts'
import { whyNotVisit } from '@yigen/domain/visits/visit-steps.ts'
import { visitHistory, visitNotices } from '@yigen/domain/visits/visits.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { type LockedVisit, lockVisit } from './lock-visit.ts'
import { setVisit } from './set-visit.ts'
import { aboutVisit, officeOfVisit } from './told-of-visit.ts'

type Consent = z.output<typeof ConsentToVisit>

/** The enterprise agrees that another bureau comes so soon, or does not; a contact says so, or the officer records who did. R20.1 */
export async function consentToVisit(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  said: Consent,
  now: Temporal.Instant,
): Promise<z.output<typeof VisitDone>> {
  const visit = await lockVisit(trx, actor, id)
  refuseIf(whyNotVisit('consentToVisit', visit, visit.asker, now))
  const { memberId, districtId } = actor
  const given = { consent_words: said.words || said.saidBy, consent_by: memberId, consent_at: now }
  const off = { status: 'calledOff', called_off_why: said.words || '企业没有同意', called_off_by: memberId, called_off_at: now } as const
  await setVisit(trx, { districtId, id }, said.agrees ? { consent: 'given', ...given } : { ...given, ...off })
  await recordConsent(trx, actor, visit, said, now)
  const to = others(await officeOfVisit(trx, visit), memberId)
  const data = { enterprise: visit.enterprise.name, startsAt: visit.startsAt.toString(), words: said.words }
  const notice = said.agrees ? visitNotices.consented : visitNotices.refused
  await tell(trx, districtId, notice, { ...aboutVisit(visit), to, data }, now)
  return { id, enterpriseId: visit.enterprise.id, at: now }
}

async function recordConsent(trx: Transaction<DB>, actor: Actor, visit: LockedVisit, { agrees, saidBy }: Consent, now: Temporal.Instant) {
  const of = aboutVisit(visit)
  const startsAt = momentBlank(visit.startsAt, now)
  if (!agrees) return record(trx, actor, visitHistory.refused, { ...of, data: { startsAt } }, now)
  if (is(actor, 'contact')) return record(trx, actor, visitHistory.consented, { ...of, data: { startsAt } }, now)
  const who = saidBy || { zh: '企业', en: 'the enterprise' }
  return record(trx, actor, visitHistory.consentedFor, { ...of, data: { startsAt, who } }, now)
}
