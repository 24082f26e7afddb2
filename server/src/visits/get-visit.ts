import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Visit } from '@yigen/domain/visits/visit.ts'
import { offersOfVisit, type VisitAsker } from '@yigen/domain/visits/visit-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { companionsOf, factsOfVisit, filesOf, raisedOf, unitsOf, visitColumns } from './visit.queries.ts'
import { enterpriseOfVisit, goesAlong, visitKnown, visitSeenWhole } from './visit-sight.ts'

type View = z.output<typeof Visit>
type Office = Extract<View, { reader: 'office' }>
type Whole = NonNullable<Office['whole']>
type Parts = 'units' | 'companions' | 'facts' | 'raised' | 'files'
type Row = Omit<Office & Whole, 'reader' | 'may' | 'whole' | Parts> &
  Record<Parts, unknown> & {
    relation: Relation
    officerId: string | null
    visitorId: string
    unitIds: string[]
    goes: boolean
    seesWhole: boolean
  }

/** A visit as the reader sees it: with what came of it, as the enterprise reads it, or that somebody comes, to go along. R20.1, R11.2 */
export async function getVisit(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<View> {
  const row = await readVisit(db, actor, id)
  const { enterpriseId, enterpriseName, status, startsAt, visitorName, place, about, consent } = row
  const standing = { id, enterpriseId, enterpriseName, status, startsAt, units: unitsOf.read(row.units) }
  const may = offersOfVisit(row, askerOf(actor, row), now)
  if (is(actor, 'contact')) return { reader: 'enterprise', ...standing, visitorName, place, about, consent, may }
  return { reader: 'office', ...standing, whole: row.seesWhole ? wholeOf(row) : null, may }
}

function wholeOf(row: Row): Whole {
  const { visitorName, place, about, consent, plannedAt, ofOfficer, consentWords, consentBy } = row
  const { met, words, recordedBy, recordedAt, calledOffWhy } = row
  return {
    ...{
      visitorName,
      place,
      about,
      consent,
      plannedAt,
      ofOfficer,
      consentWords,
      consentBy,
      met,
      words,
      recordedBy,
      recordedAt,
      calledOffWhy,
    },
    ...{ companions: companionsOf.read(row.companions), facts: factsOfVisit.read(row.facts) },
    ...{ raised: raisedOf.read(row.raised), files: filesOf.read(row.files) },
  }
}

function askerOf(actor: Actor, { relation, officerId, visitorId, unitIds, goes }: Row): VisitAsker {
  const { roles, language, memberId, unitId } = actor
  const relations = isMinisterOf(actor, officerId) ? ([relation, 'minister'] as const) : [relation]
  const made = visitorId === memberId
  return { roles, language, relations, made, joined: goes && !made, unitGoes: unitIds.includes(unitId), followed: false }
}

async function readVisit(db: Kysely<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${visitColumns}, v.visitor_id as "visitorId", v.planned_at as "plannedAt", v.of_officer as "ofOfficer", v.consent_words as "consentWords",
      ${nameOf(sql`v.consent_by`)} as "consentBy", v.met, v.words, ${nameOf(sql`v.recorded_by`)} as "recordedBy", v.recorded_at as "recordedAt",
      v.called_off_why as "calledOffWhy", ${relationHere(actor)} as relation, e.officer_id as "officerId", ${goesAlong(actor)} as goes,
      (${visitSeenWhole(actor)}) is true as "seesWhole", ${companionsOf.column} as companions, ${factsOfVisit.column} as facts, ${raisedOf.column} as raised,
      ${filesOf.column} as files, array(select v.unit_id union all select x.unit_id from visit_companion x where x.district_id = v.district_id and x.visit_id = v.id) as "unitIds"
    from visit v ${enterpriseOfVisit} where v.district_id = ${actor.districtId} and v.id = ${id} and ${visitKnown(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
