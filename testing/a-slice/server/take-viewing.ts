import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { viewingHistory } from '@yigen/domain/viewings/viewings.slice.ts'
import { sql } from 'kysely'
import { record } from '#history/record.ts'
import type { HostsTasks, TakeTaskHost } from '#slice/task-host.ts'

/** A unit may be asked for its part in a viewing, and the viewing is told when that ends. */
const takeViewing: TakeTaskHost = async (trx, actor, id) => {
  const { rows } = await sql<{ place: string; memberId: string; shown: boolean }>`
    select v.place, v.member_id as "memberId", v.shown_at is not null as shown from viewing v
    where v.district_id = ${actor.districtId} and v.id = ${id} for update`.execute(trx)
  const viewing = rows[0]
  if (!viewing) throw new Refused(refusal(refusals.notFound))
  return {
    subject: { kind: 'viewing', id },
    districtId: actor.districtId,
    enterpriseId: null,
    enterpriseName: '',
    requestId: null,
    title: viewing.place,
    officerId: viewing.memberId,
    office: [viewing.memberId],
    relation: viewing.memberId === actor.memberId ? 'officer' : 'other',
    ended: viewing.shown,
    moved: () => sql`select v.id from viewing v where v.district_id = ${actor.districtId} and v.id = ${id}`,
    taskEnded: async (within, ender, task, now) => {
      const data = { place: viewing.place, words: `task ${task.status}` }
      await record(within, ender, viewingHistory.shown, { subject: { kind: 'viewing', id }, data }, now)
    },
  }
}

const ofTask = sql`from viewing v where v.district_id = t.district_id and v.id = t.subject_id`

export const viewingHostsTasks: HostsTasks = {
  take: takeViewing,
  relation: actor => sql`(select case when v.member_id = ${actor.memberId} then 'officer' else 'other' end ${ofTask})`,
  officer: sql`(select v.member_id ${ofTask})`,
  ended: sql`(select v.shown_at is not null ${ofTask})`,
}
