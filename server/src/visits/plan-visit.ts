import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotFileNow } from '@yigen/domain/requests/request-filing.ts'
import type { PlanVisit, VisitDone } from '@yigen/domain/visits/visit.ts'
import { tooCloseTo } from '@yigen/domain/visits/visit-gap.ts'
import { isOfOfficer, whyNotPlanVisit, whyNotSoClose, whyNotVisitAt } from '@yigen/domain/visits/visit-steps.ts'
import { visitHistory, visitNotices } from '@yigen/domain/visits/visits.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type LockedEnterprise, lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { askerOfVisit } from './lock-visit.ts'
import { readStandingVisits } from './standing-visits.queries.ts'
import { aboutVisit, toldOfVisit } from './told-of-visit.ts'
import { unitName } from './unit-name.ts'

type Planned = z.output<typeof PlanVisit>

/** Somebody goes to see the enterprise, whose people and officer hear of it. Where another bureau comes within the days between, they go together, or the enterprise is asked first. R20.1 */
export async function planVisit(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  planned: Planned,
  now: Temporal.Instant,
): Promise<z.output<typeof VisitDone>> {
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  const asker = askerOfVisit(actor, enterprise)
  refuseIf(whyNotPlanVisit(asker) ?? whyNotVisitAt(planned.startsAt, now) ?? whyNotFileNow(enterprise))
  const ofOfficer = isOfOfficer(asker)
  const days = (await settingsOf(trx, actor.districtId, now)).numbers.visitGapDays
  const standing = ofOfficer ? [] : await readStandingVisits(trx, actor, enterpriseId, planned.startsAt, days)
  const close = tooCloseTo(planned.startsAt, actor.unitId, standing, days)
  refuseIf(whyNotSoClose(close, days, planned.askConsent, actor.language, now))
  const visit = { ...planned, id: randomUUIDv7(), ofOfficer, asks: close !== null, enterprise }
  await insertVisit(trx, actor, visit, now)
  await tellPlanned(trx, actor, visit, days, now)
  return { id: visit.id, enterpriseId, at: now }
}

type NewVisit = Planned & { id: string; ofOfficer: boolean; asks: boolean; enterprise: LockedEnterprise }

const insertVisit = (
  trx: Transaction<DB>,
  { districtId, memberId, unitId }: Actor,
  { id, enterprise, ofOfficer, asks, startsAt, place, about }: NewVisit,
  now: Temporal.Instant,
) =>
  trx
    .insertInto('visit')
    .values({
      ...{ district_id: districtId, id, enterprise_id: enterprise.id, visitor_id: memberId, unit_id: unitId, of_officer: ofOfficer },
      ...{ status: 'planned', starts_at: startsAt, place, about, planned_at: now, consent: asks ? 'asked' : 'free' },
      ...{
        consent_by: null,
        consent_at: null,
        client_id: null,
        recorded_by: null,
        recorded_at: null,
        called_off_by: null,
        called_off_at: null,
      },
    })
    .execute()

async function tellPlanned(trx: Transaction<DB>, actor: Actor, visit: NewVisit, days: number, now: Temporal.Instant) {
  const { about, startsAt, asks, enterprise } = visit
  const of = aboutVisit(visit)
  const unit = await unitName(trx, actor.unitId)
  const said = { startsAt: momentBlank(startsAt, now), unit, about }
  if (asks) await record(trx, actor, visitHistory.consentAsked, { ...of, data: { ...said, days } }, now)
  else await record(trx, actor, visitHistory.planned, { ...of, data: said }, now)
  const to = await toldOfVisit(trx, { ...visit, visitorId: actor.memberId }, actor.memberId)
  const data = { who: actor.name, unit, enterprise: enterprise.name, startsAt: startsAt.toString(), about, days }
  await tell(trx, actor.districtId, asks ? visitNotices.consentAsked : visitNotices.planned, { ...of, to, data }, now)
}
