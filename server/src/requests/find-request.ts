import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { type Request, requestSteps } from '@yigen/domain/requests/request.ts'
import { type Relation, type RequestState, whyNotPromise, whyNotReopen, whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { personCards } from '#assignments/person-cards.ts'
import { explainedClocks } from '#clocks/explained-clocks.ts'
import type { DB } from '#database/schema.ts'
import { relationTo, whollySeen } from '#enterprises/sight.ts'
import { historyOf } from '#history/history.queries.ts'
import { readFiles, readMessages, readPromises } from './request-parts.queries.ts'
import { type RowOfRequest, requestColumns, requestJoins, toRequestRow } from './request-rows.ts'
import { seenAtLeastByState } from './sight.ts'

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
  wholly: boolean
}

/** One request with everything around it that the reader may see. Invisible is 404. R11 */
export async function findRequest(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant): Promise<View> {
  const row = await readRow(db, actor, id, now)
  const relation = await relationTo(db, actor, { id: row.enterpriseId, officer_id: row.officerId }, now)
  const fromOutside = relation === 'enterprise'
  const scope = {
    districtId: actor.districtId,
    requestId: id,
    officerId: row.officerId,
    enterpriseId: row.enterpriseId,
    language,
    withPeople: !fromOutside && row.wholly,
  }
  const [people, clocks] = await Promise.all([personCards(db, actor.districtId, scope, now), explainedClocks(db, scope, now)])
  const head = {
    ...toRequestRow(row, actor),
    enterprise: { id: row.enterpriseId, name: row.enterpriseName, kind: row.kind, streetName: row.streetName, building: row.building },
    ...people,
    filedBy: row.filedBy,
    recordedAt: row.recordedAt,
    lastMessageId: row.lastMessageId,
  }
  if (!row.wholly) return { ...head, ...nothingInside, clocks: clocks.map(clock => ({ ...clock, rungs: [] })), sight: 'state' }
  const [messages, files, promises, history] = await Promise.all([
    readMessages(db, actor.districtId, id, !fromOutside),
    readFiles(db, actor.districtId, id),
    readPromises(db, actor.districtId, id),
    historyOf(db, actor.districtId, { requestId: id, publicOnly: fromOutside, limit: 200 }, language),
  ])
  const phoneOpen = fromOutside || ['officer', 'deputy', 'minister'].includes(relation)
  const state = stateOf(row, clocks, now)
  return {
    ...head,
    body: row.body,
    contactName: row.contactName,
    callbackPhone: phoneOpen ? row.callbackPhone : maskPhone(row.callbackPhone),
    clocks,
    messages,
    files,
    promises,
    history,
    whyNot: whyNots(state, { relation, language }, now),
    sight: 'whole',
  }
}

const nothingInside = {
  body: '',
  contactName: '',
  callbackPhone: '',
  messages: [],
  files: [],
  promises: [],
  history: [],
  whyNot: Object.fromEntries(requestSteps.map(step => [step, ''])) as View['whyNot'],
}

async function readRow(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${requestColumns}, r.body, r.recorded_at as "recordedAt", f.name as "filedBy", r.contact_name as "contactName", r.callback_phone as "callbackPhone",
      r.last_message_id as "lastMessageId", e.kind, u.short_name as "streetName", e.building, ${whollySeen(actor, now)} as wholly
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins}
    join member f on f.id = r.filed_by left join unit u on u.id = e.street_id
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${seenAtLeastByState(actor, now)}`.execute(db)
  const row = rows[0]
  if (!row) throw new Refused(refusal('notFound'))
  return row
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

/** The very questions the steps ask: what greys a button is what would refuse. */
function whyNots(state: RequestState, asker: { relation: Relation; language: Language }, now: Temporal.Instant): View['whyNot'] {
  const sentence = (step: (typeof requestSteps)[number]) => {
    const why =
      step === 'reopenRequest'
        ? whyNotReopen(state, asker, now)
        : step === 'promiseNextAnswer'
          ? whyNotPromise(state, asker, { reason: 'given' })
          : whyNotStep(step, state, asker)
    return why && refusalSentence(why, asker.language)
  }
  return Object.fromEntries(requestSteps.map(step => [step, sentence(step)])) as View['whyNot']
}
