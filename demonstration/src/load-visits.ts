import { dateIn, zone } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { callOffVisit } from '@yigen/server/visits/call-off-visit.ts'
import { joinVisit } from '@yigen/server/visits/join-visit.ts'
import { planVisit } from '@yigen/server/visits/plan-visit.ts'
import { recordVisit } from '@yigen/server/visits/record-visit.ts'
import type { Transaction } from 'kysely'
import { acting } from './acting.ts'
import { toldVisits, type VisitTold } from './told-visits.ts'

type Cast = ReadonlyMap<string, Actor>

/** Six visits of the last and the next days, by the product's own steps: made, to come, together, asked for, called off. R20 */
export async function loadVisits(trx: Transaction<DB>, cast: Cast, now: Temporal.Instant): Promise<void> {
  for (const visit of toldVisits) await tellVisit(trx, cast, visit, now)
}

async function tellVisit(trx: Transaction<DB>, cast: Cast, visit: VisitTold, now: Temporal.Instant) {
  const at = now.subtract({ hours: 24 * visit.plannedDaysAgo })
  const startsAt = atTen(dateIn(now).add({ days: visit.inDays }))
  const enterpriseId = await enterpriseOf(trx, visit.enterprise)
  const visitor = await someone(trx, cast, visit.by, at)
  const { place, about, askConsent = false } = visit
  const planned = await planVisit(trx, visitor, enterpriseId, { startsAt, place, about, askConsent }, at)
  if (visit.joinedBy) await joinVisit(trx, await someone(trx, cast, visit.joinedBy, at), planned.id, at)
  if (visit.calledOff) await callOffVisit(trx, visitor, planned.id, { reason: visit.calledOff }, at.add({ hours: 2 }))
  if (visit.note) {
    const entered = startsAt.add({ hours: 2 })
    const facts = visit.note.facts.map(fact => ({ ...fact, period: startsAt.toString().slice(0, 10) }))
    const note = {
      clientId: crypto.randomUUID(),
      visitId: planned.id,
      visitedAt: startsAt,
      place,
      met: visit.note.met,
      words: visit.note.words,
    }
    await recordVisit(trx, await someone(trx, cast, visit.by, entered), enterpriseId, { ...note, facts, raised: [] }, entered)
  }
  await emptyOutbox(trx)
}

const atTen = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('10:00') }).toInstant()

async function someone(trx: Transaction<DB>, cast: Cast, login: string, at: Temporal.Instant): Promise<Actor> {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody of the cast is ${login}`)
  return acting(trx, actor, at)
}

const enterpriseOf = async (trx: Transaction<DB>, name: string): Promise<string> =>
  (await trx.selectFrom('enterprise').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
