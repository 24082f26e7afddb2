import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { type Asked, findMeasure } from './find-measure.ts'
import { readKnownFacts } from './known-facts.queries.ts'
import { type VerdictView, verdictView } from './verdict-view.ts'

/** One policy and one enterprise, clause by clause. R22.1, R22.2 */
export async function getVerdict(
  db: Kysely<DB>,
  actor: Actor,
  enterpriseId: string,
  asked: Asked,
  now: Temporal.Instant,
): Promise<VerdictView> {
  const asOf = dateIn(now)
  const enterprise = await readKnownFacts(db, actor, enterpriseId, now)
  const found = await findMeasure(db, actor, asked, asOf)
  const { policyFactMonths: months } = (await settingsOf(db, actor.districtId, now)).numbers
  return verdictView(found, enterprise, { language: actor.language, asOf, months })
}
