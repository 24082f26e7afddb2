import type { EnterpriseView } from '@yigen/domain/dossiers/enterprise-view.ts'
import type { Contact } from '@yigen/domain/enterprises/enterprise.ts'
import { enterpriseSteps, phoneOpenTo, whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import type { Fact } from '@yigen/domain/enterprises/fact.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type EnterpriseLine, findEnterprise } from '#enterprises/enterprise.queries.ts'
import { cardsOf } from '#people/cards.ts'
import { chainOf } from '#people/chain.queries.ts'
import { noShares, ratingShares } from '#ratings/rating-shares.queries.ts'

type Page = z.output<typeof EnterpriseView>

/** One enterprise, one page: whole for its people, the line of the register for the rest of the office. R11.1, R11.2 */
export async function getEnterprise(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Page> {
  const line = await findEnterprise(db, actor, id)
  const { relation } = line
  const may = stepsOpen(line, actor)
  if (!line.whole) return { ...(await registerOnly(db, actor, line, now)), may }
  const [chain, contacts, facts, office, counts, ratings] = await Promise.all([
    chainOf(db, actor.districtId, { officerId: line.officerId, enterpriseId: id }, now),
    readContacts(db, actor, id, relation),
    relation === 'enterprise' ? [] : readFacts(db, actor.districtId, id),
    readOffice(db, actor.districtId, id),
    readCounts(db, actor.districtId, id, now),
    relation === 'enterprise' ? noShares : ratingShares(db, actor.districtId, { enterpriseId: id, from: aYearBefore(now) }, now),
  ])
  return {
    ...rowOf(line),
    ...counts,
    note: relation === 'enterprise' ? '' : line.note,
    ...cardsOf(chain),
    officerSince: office?.since ?? null,
    officerCount: office?.count ?? 0,
    firstContact: firstContactOf(office),
    contacts,
    facts,
    ratings,
    may,
  }
}

const aYearBefore = (now: Temporal.Instant) => now.subtract({ hours: 24 * 365 })

/** The steps that are open now, by the questions the steps themselves ask. Every minister can give one to the own team. */
function stepsOpen(line: EnterpriseLine, actor: Actor): Page['may'] {
  return enterpriseSteps.filter(step => {
    const as = step === 'assignOfficer' && is(actor, 'minister') ? 'minister' : line.relation
    return whyNotEnterpriseStep(step, line, { relation: as, language: actor.language }) === null
  })
}

const rowOf = ({ firstContactRunning: _, counted: __, relation: ___, ...line }: EnterpriseLine) => line

async function registerOnly(db: Kysely<DB>, actor: Actor, line: EnterpriseLine, now: Temporal.Instant): Promise<Omit<Page, 'may'>> {
  const { officer } = await chainOf(db, actor.districtId, { officerId: line.officerId, enterpriseId: line.id }, now)
  const none = { openRequests: 0, overdue: 0 }
  const counts = line.counted ? await readCounts(db, actor.districtId, line.id, now) : none
  const hidden = line.counted ? {} : { code: null, building: '', industry: '' }
  return {
    ...rowOf(line),
    ...hidden,
    ...counts,
    address: '',
    note: '',
    officer,
    officerSince: null,
    officerCount: 0,
    deputy: null,
    minister: null,
    firstContact: null,
    contacts: [],
    facts: [],
    ratings: noShares,
  }
}

async function readContacts(db: Kysely<DB>, actor: Actor, id: string, relation: Relation): Promise<z.output<typeof Contact>[]> {
  const { rows } = await sql<Omit<z.output<typeof Contact>, 'phoneOpen'> & { memberId: string | null }>`
    select c.id, c.name, c.title, c.phone, c.is_main as "isMain", c.member_id as "memberId", coalesce(m.state, 'none') as account
    from contact c left join member m on m.id = c.member_id
    where c.district_id = ${actor.districtId} and c.enterprise_id = ${id} and c.removed_at is null
    order by c.is_main desc, c.added_at, c.id`.execute(db)
  return rows.map(({ memberId, ...contact }) => {
    const phoneOpen = phoneOpenTo(relation) || memberId === actor.memberId
    return { ...contact, phone: phoneOpen ? contact.phone : maskPhone(contact.phone), phoneOpen }
  })
}

async function readFacts(db: Kysely<DB>, districtId: string, id: string): Promise<z.output<typeof Fact>[]> {
  const { rows } = await sql<z.output<typeof Fact>>`
    select f.id, f.kind, f.period, f.number, f.words, f.day::text as day, f.source, m.name as "recordedBy", f.recorded_at as "recordedAt",
      f.corrects, (select n.id from fact n where n.district_id = f.district_id and n.corrects = f.id) as "correctedBy"
    from fact f join member m on m.id = f.recorded_by
    where f.district_id = ${districtId} and f.enterprise_id = ${id}
    order by f.recorded_at desc, f.id desc`.execute(db)
  return rows
}

type Office = {
  since: Temporal.Instant
  count: number
  clockId: string | null
  dueAt: Temporal.Instant
  startedAt: Temporal.Instant
  stoppedAt: Temporal.Instant | null
}

/** The running assignment, the how-manieth it is, and its first contact (R3.6). */
async function readOffice(db: Kysely<DB>, districtId: string, id: string): Promise<Office | undefined> {
  const { rows } = await sql<Office>`
    select lower(a.during) as since, k.id as "clockId", k.due_at as "dueAt", k.started_at as "startedAt", k.stopped_at as "stoppedAt",
      (select count(*) from assignment b where b.district_id = a.district_id and b.enterprise_id = a.enterprise_id)::int as count
    from assignment a left join lateral (
      select c.id, c.due_at, c.started_at, c.stopped_at from clock c
      where c.district_id = a.district_id and c.subject_kind = 'assignment' and c.subject_id = a.id and c.kind = 'firstContact' order by c.started_at desc limit 1
    ) k on true
    where a.district_id = ${districtId} and a.enterprise_id = ${id} and upper_inf(a.during)`.execute(db)
  return rows[0]
}

function firstContactOf(office: Office | undefined): Page['firstContact'] {
  if (!office?.clockId) return null
  return { clockId: office.clockId, dueAt: office.dueAt, startedAt: office.startedAt, stoppedAt: office.stoppedAt }
}

async function readCounts(db: Kysely<DB>, districtId: string, id: string, now: Temporal.Instant) {
  const { rows } = await sql<{ openRequests: number; overdue: number }>`
    select count(*)::int as "openRequests", (count(*) filter (where r.due_at < ${now}))::int as overdue from request r
    where r.district_id = ${districtId} and r.enterprise_id = ${id} and r.status in ('filed', 'replied')`.execute(db)
  return rows[0] ?? { openRequests: 0, overdue: 0 }
}
