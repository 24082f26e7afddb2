import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { whyNotFact } from '@yigen/domain/enterprises/enterprise-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotTrueTime } from '@yigen/domain/requests/request-filing.ts'
import type { DistrictNumbers } from '@yigen/domain/settings/district-numbers.ts'
import type { RecordVisit, VisitRecorded } from '@yigen/domain/visits/visit.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { emptyOutbox, withGiven } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { takeFact } from '#enterprises/take-fact.ts'
import { lockForFiling } from '#requests/lock-for-filing.ts'
import { takeFiling } from '#requests/take-filing.ts'

type Note = z.output<typeof RecordVisit>
type Yield = Pick<z.output<typeof VisitRecorded>, 'facts' | 'raised'>

/** Facts learned and matters raised, each what it is. R20.2, R2.3, R4.2 */
export async function takeYield(
  trx: Transaction<DB>,
  actor: Actor,
  { id, enterpriseId }: { id: string; enterpriseId: string },
  note: Note,
  numbers: DistrictNumbers,
  now: Temporal.Instant,
): Promise<Yield> {
  const facts: string[] = []
  for (const fact of note.facts) {
    refuseIf(whyNotFact(fact.kind, fact, dateIn(now), actor.language))
    facts.push((await takeFact(trx, actor, enterpriseId, fact, null, now)).id)
  }
  const raised: Yield['raised'] = []
  for (const matter of note.raised) raised.push(await takeRaised(trx, actor, enterpriseId, matter, numbers, now))
  await insertYield(trx, actor.districtId, id, facts, raised)
  return { facts, raised }
}

/** The number is given by the last statement of a filing; another filing, and what names the request, come after it. */
async function takeRaised(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  { raisedAt: receivedAt, ...matter }: Note['raised'][number],
  numbers: DistrictNumbers,
  now: Temporal.Instant,
) {
  refuseIf(whyNotTrueTime(receivedAt, now, numbers, actor.language, 'raised'))
  const filing = { ...matter, enterpriseId, title: '', source: 'visit', receivedAt } as const
  const filed = await takeFiling(trx, actor, filing, await lockForFiling(trx, actor, filing, receivedAt, now), now)
  await emptyOutbox(trx)
  return { id: filed.id, number: withGiven(trx, filed.number) }
}

async function insertYield(trx: Transaction<DB>, district_id: string, visit_id: string, facts: readonly string[], raised: Yield['raised']) {
  const all = [
    ...facts.map(fact_id => ({ fact_id, request_id: null })),
    ...raised.map(({ id: request_id }) => ({ fact_id: null, request_id })),
  ]
  if (all.length === 0) return
  await trx
    .insertInto('visit_yield')
    .values(all.map((one, position) => ({ district_id, visit_id, position, ...one })))
    .execute()
}
