import type { LiftLine } from '@yigen/domain/lifts/lift.ts'
import type { Asking, MeetingDecision } from '@yigen/domain/meetings/agenda.ts'
import { whyNotAnswerAsking, whyNotChaseAsking, whyNotFinishMeetingDecision } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lineColumns } from '#lifts/lift-lines.ts'
import { nameOf } from '#people/names.ts'
import { holdsAsking, leaderIsGone } from './asking-columns.ts'
import { decisionColumns } from './decision-columns.ts'
import { askerOf, type MeetingRow } from './lock-meeting.ts'

type Decision = z.output<typeof MeetingDecision>
type Asked = z.output<typeof Asking>
type OfItem<Row, Offer extends keyof Row> = Omit<Row, Offer> & { itemId: string }

/** What a meeting decided, asked and lent up, by the item it was about, with what the reader may do about it. R17.3, R17.5 */
export async function readWorkOf(db: Kysely<DB>, actor: Actor, meeting: MeetingRow, now: Temporal.Instant) {
  const asker = askerOf(actor, meeting)
  const decisions = (await readDecisions(db, meeting)).map(({ itemId, ...row }) => {
    const why = whyNotFinishMeetingDecision(
      { ofUnit: row.owner === 'unit', done: row.doneAt !== null },
      { ...asker, owner: row.ownerId === actor.memberId },
    )
    return { itemId, row: { ...row, mayFinish: why === null } }
  })
  const askings = (await readAskings(db, actor, meeting, now)).map(({ itemId, holds, leaderGone, askedBy, ...row }) => {
    const answered = row.answeredAt !== null
    const standing = { ...actor, asked: row.leaderId === actor.memberId, made: askedBy === actor.memberId }
    const mayAnswer = whyNotAnswerAsking({ answered, leaderGone }, standing) === null
    return { itemId, row: { ...row, mayAnswer, mayChase: whyNotChaseAsking({ answered }, { ...asker, holds }) === null } }
  })
  const lifts = await readLifts(db, meeting)
  return (id: string) => ({
    decisions: decisions.filter(({ itemId }) => itemId === id).map(({ row }) => row),
    askings: askings.filter(({ itemId }) => itemId === id).map(({ row }) => row),
    lifts: lifts.filter(({ itemId }) => itemId === id).map(({ itemId: _, ...row }) => row),
  })
}

async function readDecisions(db: Kysely<DB>, { districtId, id }: MeetingRow): Promise<OfItem<Decision, 'mayFinish'>[]> {
  const { rows } = await sql<OfItem<Decision, 'mayFinish'>>`
    select x.item_id as "itemId", ${decisionColumns}
    from meeting_decision x where x.district_id = ${districtId} and x.meeting_id = ${id} order by x.number`.execute(db)
  return rows
}

type AskedRow = OfItem<Asked, 'mayAnswer' | 'mayChase'> & { holds: boolean; leaderGone: boolean; askedBy: string }

async function readAskings(db: Kysely<DB>, actor: Actor, { districtId, id }: MeetingRow, now: Temporal.Instant): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select x.item_id as "itemId", x.id, x.words, x.asked_by as "askedBy", x.leader_id as "leaderId", ${nameOf(sql`x.leader_id`)} as "leaderName", x.day::text as day, x.due_at as "dueAt", x.answer,
      x.answered_at as "answeredAt", ${nameOf(sql`x.answered_by`)} as "answeredBy", x.chased, x.chased_at as "chasedAt",
      ${holdsAsking(actor)} as holds, ${leaderIsGone(now)} as "leaderGone"
    from asking x where x.district_id = ${districtId} and x.meeting_id = ${id} order by x.asked_at, x.id`.execute(db)
  return rows
}

/** Not those that went on from there: they are of the level above. */
async function readLifts(db: Kysely<DB>, { districtId, id }: MeetingRow) {
  const { rows } = await sql<z.output<typeof LiftLine> & { itemId: string }>`
    select l.item_id as "itemId", ${lineColumns} from agenda_item i join lift l on l.district_id = i.district_id and l.item_id = i.id
    where i.district_id = ${districtId} and i.meeting_id = ${id} and l.from_id is null order by l.proposed_at desc, l.id desc`.execute(db)
  return rows
}
