import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { factKey, type KeptFact } from '@yigen/domain/verdicts/kept-fact.ts'
import type { PolicyFactList } from '@yigen/domain/verdicts/policy-fact.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { policiesInForce } from '#policies/policies-in-force.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { definitionOf } from './definition-of.ts'
import { readKnownFacts } from './known-facts.queries.ts'
import { shownFact } from './shown-fact.ts'

type View = z.output<typeof PolicyFactList>
type Correcting = { corrects: string | null; reason: string; correctedBy: string | null }
type Recorded = KeptFact & Correcting

/** All that was ever said of an enterprise for policies, and what the register and results say; which holds, and what corrected what. R22.2 */
export async function listPolicyFacts(db: Kysely<DB>, actor: Actor, enterpriseId: string, now: Temporal.Instant): Promise<View> {
  const asOf = dateIn(now)
  const { mayRecord, facts, holding } = await readKnownFacts(db, actor, enterpriseId, now)
  const policies = await policiesInForce(db, actor.districtId, asOf)
  const { policyFactMonths: months } = (await settingsOf(db, actor.districtId, now)).numbers
  const all: (KeptFact & Partial<Correcting>)[] = [
    ...facts.filter(({ id }) => id === null),
    ...(await readRecorded(db, actor, enterpriseId)),
  ]
  const held = new Set([...holding.values()].map(wordOf))
  return {
    mayRecord,
    rows: all.map(kept => ({
      ...shownFact(kept, definitionOf(policies, kept.fact), { language: actor.language, asOf, months }),
      holds: held.has(wordOf(kept)),
      ...{ corrects: kept.corrects ?? null, reason: kept.reason ?? '', correctedBy: kept.correctedBy ?? null },
    })),
  }
}

/** One word about one fact. */
const wordOf = (kept: KeptFact): string => kept.id ?? `${factKey(kept)} ${kept.sourceKind} ${kept.day}`

async function readRecorded(db: Kysely<DB>, { districtId }: Actor, enterpriseId: string): Promise<Recorded[]> {
  const { rows } = await sql<Recorded>`
    select f.id, f.fact, f.year, f.unit, f.value, f.source_kind as "sourceKind", f.source, f.day::text as day, m.name as "recordedBy",
      f.recorded_at as "recordedAt", f.corrects, f.reason,
      (select n.id from policy_fact n where n.district_id = f.district_id and n.corrects = f.id) as "correctedBy"
    from policy_fact f join member m on m.id = f.recorded_by
    where f.district_id = ${districtId} and f.enterprise_id = ${enterpriseId} order by f.recorded_at desc, f.id desc`.execute(db)
  return rows
}
