import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { answerFactQuestion } from '@yigen/server/verdicts/answer-fact-question.ts'
import type { Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { Cast } from './load-people.ts'
import { type PolicyFactsTold, type ToldValue, toldPolicyFacts } from './told-policy-facts.ts'

/** What twelve enterprises said for the policies, answer by answer, each on its day. R22.2 */
export async function loadPolicyFacts(trx: Transaction<DB>, cast: Cast, districtId: string, now: Temporal.Instant): Promise<void> {
  for (const told of toldPolicyFacts) await tellFacts(trx, cast, districtId, told, now)
  await emptyOutbox(trx)
}

async function tellFacts(trx: Transaction<DB>, cast: Cast, districtId: string, told: PolicyFactsTold, now: Temporal.Instant) {
  const member = cast.get(told.by)
  if (!member) throw new RangeError(`nobody of the cast is ${told.by}`)
  const { id } = await trx
    .selectFrom('enterprise')
    .select('id')
    .where('district_id', '=', districtId)
    .where('name', '=', told.enterprise)
    .executeTakeFirstOrThrow()
  for (const { sourceKind, source, daysAgo, facts } of told.learnt) {
    const day = dateIn(now).subtract({ days: daysAgo })
    const heard = at(day, '15:00')
    const officer = await acting(trx, member, heard)
    const from = { sourceKind, source, day: day.toString(), year: null, seen: null }
    for (const [fact, told] of Object.entries(facts))
      await answerFactQuestion(trx, officer, id, { fact, value: saidOf(told, now), ...from }, heard)
  }
}

const saidOf = (told: ToldValue, now: Temporal.Instant): FactValue =>
  typeof told === 'object' && told !== null && 'daysAgo' in told ? dateIn(now).subtract({ days: told.daysAgo }).toString() : told
