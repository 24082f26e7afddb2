import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { RequestView } from '@yigen/domain/matters/request-view.ts'
import { whyNotSteps } from '@yigen/domain/matters/why-not-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { isOpen } from '@yigen/domain/requests/request-status.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { explainedClocks } from '#clocks/explained-clocks.ts'
import type { DB } from '#database/schema.ts'
import { declinesOf, waysTriedOf } from '#declines/decline.queries.ts'
import { readFiles } from '#files/file.queries.ts'
import { historyOf } from '#history/history.queries.ts'
import { moveOf } from '#moves/move.queries.ts'
import { pauseOf } from '#pauses/pause.queries.ts'
import { personCards } from '#people/person-cards.ts'
import { whoAnswers } from '#people/who-answers.ts'
import { ratingOf } from '#ratings/rating.queries.ts'
import { readMatterState } from '#requests/matter-state.queries.ts'
import { toldOfNote } from '#requests/people-of-request.ts'
import { readMessages, readPromises } from '#requests/request-parts.queries.ts'
import { responsibleColumn } from '#requests/responsible.ts'
import { isFromOutside, relationInMatter, seenAtLeastByState } from '#sight/matter-sight.ts'
import { tasksOfRequest } from '#tasks/task-rows.ts'
import { type RowOfRequest, requestColumns, requestJoins, toRequestRow } from './request-rows.ts'

type View = z.output<typeof RequestView>
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
  responsibleId: string | null
  relation: Relation
}

/** One request with everything around it that the reader may see. Invisible is 404. R11 */
export async function getRequest(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant): Promise<View> {
  const row = await readRow(db, actor, id, now)
  const fromOutside = isFromOutside(actor)
  const { districtId } = actor
  const { enterpriseId, officerId, responsibleId, relation } = row
  const asked = {
    districtId,
    requestId: id,
    officerId: responsibleId,
    enterpriseId,
    language,
    fromOutside,
    withPeople: row.wholly && !fromOutside,
  }
  const [people, clocks, beside] = await Promise.all([
    personCards(db, districtId, { officerId, enterpriseId }, now),
    explainedClocks(db, asked, now),
    readMatterState(db, districtId, id, now),
  ])
  const head = {
    ...toRequestRow(row, actor),
    enterprise: { id: row.enterpriseId, name: row.enterpriseName, kind: row.kind, streetName: row.streetName, building: row.building },
    ...(fromOutside ? whoAnswers(people) : people),
    filedBy: row.filedBy,
    recordedAt: row.recordedAt,
    lastMessageId: row.lastMessageId,
    clocks,
    noteTells: toldOfNote({ officerId: responsibleId, holderIds: beside.holderIds }, relation, actor.memberId).length > 0,
    whyNot: whyNotSteps({ ...row, ...beside }, { relation, language }, now),
  }
  return row.wholly
    ? {
        ...head,
        ...(await readContent(db, actor, row, { language, fromOutside })),
        ...(await readBeside(db, actor, row)),
        pausedMinutes: beside.pausedMinutes,
        sight: 'whole',
      }
    : { ...head, ...noContent, sight: 'state' }
}

/** More than almost any matter ever has; the rest comes when asked for. */
const historyShown = 100

const noContent = {
  ...{
    body: '',
    contactName: '',
    callbackPhone: '',
    messages: [],
    files: [],
    promises: [],
    history: [],
    earlierHistory: null,
    proposedSettlement: '',
  },
  ...{ tasks: [], waysTried: [], declines: [], pause: null, pausedMinutes: 0, rating: null, move: null },
}

async function readContent(
  db: Kysely<DB>,
  { districtId }: Actor,
  row: Row,
  { language, fromOutside }: { language: Language; fromOutside: boolean },
) {
  const [messages, files, promises, history] = await Promise.all([
    readMessages(db, districtId, row.id, !fromOutside),
    readFiles(db, districtId, row.id, fromOutside ? 'enterprise' : 'office'),
    readPromises(db, districtId, row.id),
    historyOf(db, districtId, { requestId: row.id, publicOnly: fromOutside, limit: historyShown }, language),
  ])
  const phoneOpen = fromOutside || ['officer', 'deputy', 'minister'].includes(row.relation)
  return {
    body: row.body,
    contactName: row.contactName,
    callbackPhone: phoneOpen ? row.callbackPhone : maskPhone(row.callbackPhone),
    messages,
    files,
    // why a promise was put off again is for the superiors; the enterprise reads its words
    promises: fromOutside ? promises.map(promise => ({ ...promise, reason: '' })) : promises,
    history: history.rows,
    earlierHistory: history.next,
  }
}

/** What stands beside the request with clocks of its own. R4.1 */
async function readBeside(db: Kysely<DB>, actor: Actor, row: Row) {
  const of = [db, actor.districtId, row.id, actor] as const
  const [tasks, waysTried, declines, pause, rating, move] = await Promise.all([
    tasksOfRequest(...of),
    waysTriedOf(...of),
    declinesOf(...of),
    pauseOf(...of),
    ratingOf(...of),
    moveOf(...of),
  ])
  return { tasks, waysTried, declines, pause, rating, move, proposedSettlement: isFromOutside(actor) ? '' : proposedSettlement(row, tasks) }
}

/** R4.8: what the departments found, as words to begin with; empty once the matter is over. */
function proposedSettlement(row: Row, tasks: View['tasks']): string {
  if (!isOpen(row.status)) return ''
  return tasks.flatMap(task => (task.status === 'finished' && task.result ? `${task.unitName}：${task.result}` : [])).join('\n')
}

async function readRow(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${requestColumns(actor, now)}, r.body, r.recorded_at as "recordedAt", f.name as "filedBy", r.contact_name as "contactName",
      r.callback_phone as "callbackPhone", r.last_message_id as "lastMessageId", e.kind, u.short_name as "streetName", e.building,
      ${responsibleColumn} as "responsibleId", ${relationInMatter(actor)} as relation
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins(actor)}
    join member f on f.id = r.filed_by left join unit u on u.id = e.street_id
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${seenAtLeastByState(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
