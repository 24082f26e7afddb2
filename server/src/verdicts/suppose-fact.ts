import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { HoldingFact } from '@yigen/domain/verdicts/holding-facts.ts'
import { factKey } from '@yigen/domain/verdicts/kept-fact.ts'
import type { SupposeFact } from '@yigen/domain/verdicts/verdict.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { definedFact } from './defined-fact.ts'
import { findMeasure } from './find-measure.ts'
import { readKnownFacts } from './known-facts.queries.ts'
import { type VerdictView, verdictView } from './verdict-view.ts'

/** 假如: the same verdict with other values beside what is known; nothing is written. */
export async function supposeFact(
  db: Kysely<DB>,
  actor: Actor,
  enterpriseId: string,
  { given, ...asked }: z.output<typeof SupposeFact>,
  now: Temporal.Instant,
): Promise<VerdictView> {
  const asOf = dateIn(now)
  const enterprise = await readKnownFacts(db, actor, enterpriseId, now)
  const found = await findMeasure(db, actor, asked, asOf)
  const supposed = given.map(({ fact, year, value }): [string, HoldingFact] => {
    const { unit } = definedFact([found.policy], { fact, year, value, day: asOf.toString() }, actor.language, asOf)
    const from = { id: null, sourceKind: 'supposed', source: '', day: asOf.toString(), recordedBy: null, recordedAt: null } as const
    return [factKey({ fact, year }), { ...from, fact, year, unit, value, others: [] }]
  })
  const { policyFactMonths: months } = (await settingsOf(db, actor.districtId, now)).numbers
  const holding = new Map([...enterprise.holding, ...supposed])
  return verdictView(found, { ...enterprise, holding }, { language: actor.language, asOf, months })
}
