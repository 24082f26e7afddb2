import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Request } from '@yigen/domain/requests/request.ts'
import type { Relation, RequestState } from '@yigen/domain/requests/request-steps.ts'
import { whyNotSteps } from '@yigen/domain/requests/why-not-steps.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { personCards } from '#assignments/person-cards.ts'
import { whoAnswers } from '#assignments/who-answers.ts'
import { explainedClocks } from '#clocks/explained-clocks.ts'
import type { DB } from '#database/schema.ts'
import { relationTo } from '#enterprises/sight.ts'
import { historyOf } from '#history/history.queries.ts'
import { readFiles, readMessages, readPromises } from './request-parts.queries.ts'
import { type RowOfRequest, requestColumns, requestJoins, toRequestRow } from './request-rows.ts'
import { isFromOutside, seenAtLeastByState } from './sight.ts'

type View = z.output<typeof Request>
type Row = RowOfRequest & {
  body: string
  recordedAt: Temporal.Instant
  filedBy: string
  contactName: string
  callbackPhone: string
  lastMessageId: string
  kind: string
  streetName: string | null
  building: string
}

/** One request with everything around it that the reader may see. Invisible is 404. R11 */
export async function findRequest(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant): Promise<View> {
  const row = await readRow(db, actor, id, now)
  const fromOutside = isFromOutside(actor)
  const of = { districtId: actor.districtId, requestId: id, officerId: row.officerId, enterpriseId: row.enterpriseId, language }
  const [relation, people, clocks] = await Promise.all([
    relationTo(db, actor, { id: row.enterpriseId, officer_id: row.officerId }, now),
    personCards(db, actor.districtId, of, now),
    explainedClocks(db, { ...of, withPeople: row.wholly && !fromOutside }, now),
  ])
  const head = {
    ...toRequestRow(row, actor),
    enterprise: { id: row.enterpriseId, name: row.enterpriseName, kind: row.kind, streetName: row.streetName, building: row.building },
    ...(fromOutside ? whoAnswers(people) : people),
    filedBy: row.filedBy,
    recordedAt: row.recordedAt,
    lastMessageId: row.lastMessageId,
    clocks,
    whyNot: whyNotSteps(stateOf(row, clocks, now), { relation, language }, now),
  }
  return row.wholly
    ? { ...head, ...(await readContent(db, actor, row, { relation, language, fromOutside })), sight: 'whole' }
    : { ...head, ...noContent, sight: 'state' }
}

const noContent = { body: '', contactName: '', callbackPhone: '', messages: [], files: [], promises: [], history: [] }

async function readContent(
  db: Kysely<DB>,
  { districtId }: Actor,
  row: Row,
  { relation, language, fromOutside }: { relation: Relation; language: Language; fromOutside: boolean },
) {
  const [messages, files, promises, history] = await Promise.all([
    readMessages(db, districtId, row.id, !fromOutside),
    readFiles(db, districtId, row.id),
    readPromises(db, districtId, row.id),
    historyOf(db, districtId, { requestId: row.id, publicOnly: fromOutside, limit: 200 }, language),
  ])
  const phoneOpen = fromOutside || ['officer', 'deputy', 'minister'].includes(relation)
  return {
    body: row.body,
    contactName: row.contactName,
    callbackPhone: phoneOpen ? row.callbackPhone : maskPhone(row.callbackPhone),
    messages,
    files,
    // why a promise was put off again is for the superiors; the enterprise reads its words
    promises: fromOutside ? promises.map(promise => ({ ...promise, reason: '' })) : promises,
    history,
  }
}

async function readRow(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${requestColumns(actor, now)}, r.body, r.recorded_at as "recordedAt", f.name as "filedBy", r.contact_name as "contactName",
      r.callback_phone as "callbackPhone", r.last_message_id as "lastMessageId", e.kind, u.short_name as "streetName", e.building
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins}
    join member f on f.id = r.filed_by left join unit u on u.id = e.street_id
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${seenAtLeastByState(actor, now)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal('notFound'))
  return rows[0]
}

function stateOf(row: Row, clocks: View['clocks'], now: Temporal.Instant): RequestState {
  const running = clocks.filter(clock => clock.stoppedAt === null)
  return {
    status: row.status,
    firstAnsweredAt: row.firstAnsweredAt,
    endedAt: row.endedAt,
    lastMessageId: row.lastMessageId,
    settlementOverdue: running.some(clock => clock.kind === 'settlement' && Temporal.Instant.compare(clock.dueAt, now) < 0),
    promiseRunning: running.some(clock => clock.kind === 'promisedAnswer'),
  }
}
