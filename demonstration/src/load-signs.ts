import { dateIn, zone } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { recordFact } from '@yigen/server/enterprises/record-fact.ts'
import { evaluateSigns } from '@yigen/server/signs/evaluate-signs.ts'
import { recordParentEvent } from '@yigen/server/signs/record-parent-event.ts'
import { setSignAside } from '@yigen/server/signs/set-sign-aside.ts'
import { recordVisit } from '@yigen/server/visits/record-visit.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'
import { type SignTold, toldSigns } from './told-signs.ts'

type Cast = ReadonlyMap<string, Actor>

/** What is known of some enterprises, by the product's own steps; what the rules make of it, and of all others, is reckoned at the end. R23 */
export async function loadSigns(trx: Transaction<DB>, cast: Cast, districtId: string, now: Temporal.Instant): Promise<void> {
  for (const told of toldSigns) await tellSigns(trx, cast, told, now)
  await evaluateSigns(trx, now)
  for (const { enterprise, by, aside } of toldSigns) {
    if (!aside) continue
    const { rows } = await sql<{ id: string }>`
      select l.id from sign_listing l join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id
      where l.district_id = ${districtId} and e.name = ${enterprise} and l.left_at is null`.execute(trx)
    const until = dateIn(now).add({ days: aside.days })
    for (const { id } of rows) await setSignAside(trx, await someone(trx, cast, by, now), id, { reason: aside.reason, until }, now)
  }
  await emptyOutbox(trx)
}

async function tellSigns(trx: Transaction<DB>, cast: Cast, { enterprise, by, lease, visited, parent }: SignTold, now: Temporal.Instant) {
  const today = dateIn(now)
  const { id } = await trx.selectFrom('enterprise').select('id').where('name', '=', enterprise).executeTakeFirstOrThrow()
  if (visited) {
    const at = atTen(today.subtract({ days: visited.daysAgo }))
    const note = {
      clientId: crypto.randomUUID(),
      visitId: null,
      visitedAt: at,
      place: '',
      met: visited.met,
      words: visited.words,
      facts: [],
      raised: [],
    }
    await recordVisit(trx, await someone(trx, cast, by, at), id, note, at.add({ hours: 3 }))
    await emptyOutbox(trx)
  }
  if (lease) {
    const at = atTen(today.subtract({ days: lease.recordedDaysAgo }))
    const fact = {
      kind: 'leaseUntil',
      period: dateIn(at).toString(),
      day: today.add({ days: lease.endsInDays }).toString(),
      source: '租赁合同',
    } as const
    await recordFact(trx, await someone(trx, cast, by, at), id, fact, at)
    await emptyOutbox(trx)
  }
  if (parent) {
    // in the evening: after whoever was called that day
    const at = atTen(today.subtract({ days: parent.daysAgo })).add({ hours: 11 })
    const { kind, parent: name, words, source, nextInDays } = parent
    const event = { kind, parent: name, words, source, on: dateIn(at), nextOn: nextInDays ? today.add({ days: nextInDays }) : null }
    await recordParentEvent(trx, await someone(trx, cast, by, at), id, event, at)
    await emptyOutbox(trx)
  }
}

const atTen = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('10:00') }).toInstant()

async function someone(trx: Transaction<DB>, cast: Cast, login: string, at: Temporal.Instant): Promise<Actor> {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody of the cast is ${login}`)
  return acting(trx, actor, at)
}
