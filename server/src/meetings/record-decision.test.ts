import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { anOpenMeeting, expectOnce, expectOrder, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { never } from '@yigen/testing/order.ts'
import { tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'
import { freezeAgendas } from './freeze-agendas.ts'

let t: TestApp
let meetingId: string
let itemId: string
const path = (id: string) => `/api/agenda-items/${id}/decisions`
const ofPerson = (more: object = {}) => ({
  owner: 'person',
  memberId: t.cast.officer,
  words: '约见企业负责人。',
  day: '2026-12-03',
  ...more,
})
const ofUnit = (more: object = {}) => ({ owner: 'unit', unitId: tax, words: '核对开票资格。', day: '2026-12-02', ...more })
const decide = async (body: object, who = t.cast.deputy) => (await t.as(who)).post(path(itemId), body)
beforeAll(async () => {
  t = await testApp()
  ;({ meetingId, itemId } = await anOpenMeeting(t))
})
afterAll(() => t.close())

describe('recordDecision', () => {
  it('is refused in order', () => expectOrder(t, itemId, { path, body: ofPerson(), malformed: { ...ofPerson(), day: undefined } }))

  it('is refused without owner or day, for a day that is over, and for somebody disabled (R17.3): nothing of it is done', async () => {
    const gone = await makeMember(t.db, t.now(), { name: '离任者', unitId: '440105-investment', roles: ['officer'], state: 'disabled' })
    const field = async (body: object) => {
      const answer = await decide(body)
      return [answer.status, answer.body.errors[0].field]
    }
    expect(await field(ofPerson({ day: undefined }))).toEqual([400, 'day'])
    expect(await field(ofPerson({ memberId: undefined }))).toEqual([400, 'memberId'])
    expect(await field(ofPerson({ day: '2026-11-27' }))).toEqual([400, 'day'])
    expect(await field(ofPerson({ memberId: gone }))).toEqual([400, 'memberId'])
    expect((await decide(ofPerson({ memberId: gone }))).body.title).toContain('离任者')
    expect(await field(ofPerson({ memberId: never }))).toEqual([400, 'memberId'])
    expect(await field(ofPerson({ memberId: t.cast.contact }))).toEqual([400, 'memberId'])
    expect(await field(ofUnit({ unitId: '440199-none' }))).toEqual([400, 'unitId'])
    expect(await t.db.selectFrom('meeting_decision').select('id').execute()).toEqual([])
  })

  it('of a person is a clock of theirs, due at 18:00 of its day, on Today and in the bell', async () => {
    const { body } = await decide(ofPerson())
    expect(body).toMatchObject({ number: 1, taskId: null, dueAt: '2026-12-03T10:00:00Z' })
    const clock = await t.db
      .selectFrom('clock')
      .select(['kind', 'holder_id', 'due_at'])
      .where('subject_id', '=', body.id)
      .executeTakeFirstOrThrow()
    expect([clock.kind, clock.holder_id, clock.due_at.toString()]).toEqual(['meetingDecision', t.cast.officer, '2026-12-03T10:00:00Z'])
    const officer = await t.as(t.cast.officer)
    const row = (await officer.get('/api/today')).body.rows.find((one: { subject: { id: string } }) => one.subject.id === body.id)
    expect([row?.next, row?.title]).toEqual(['finishMeetingDecision', '约见企业负责人。'])
    expect((await officer.get('/api/notices')).body.rows[0].sentence).toContain('例会定由你在')
  })

  it('of a unit is its task, due at the end of that working day; finished, the decision is done', async () => {
    const { body } = await decide(ofUnit())
    expect(body).toMatchObject({ number: 2, taskId: expect.any(String), dueAt: '2026-12-02T10:00:00Z' })
    const clerk = await t.as(t.cast.clerk)
    expect((await clerk.get(`/api/tasks/${body.taskId}`)).body).toMatchObject({ subject: { kind: 'meetingDecision', id: body.id } })
    expect((await clerk.post(`/api/tasks/${body.taskId}/finish`, { result: '资格已核。' })).status).toBe(200)
    const [{ decisions }] = (await theMeeting(t, meetingId)).items
    expect(decisions[1]).toMatchObject({
      owner: 'unit',
      taskStatus: 'finished',
      doneAt: t.now().toString(),
      doneWords: '资格已核。',
      mayFinish: false,
    })
  })

  it('climbs the ladder when it is late, and stands first on the next agenda', async () => {
    t.travel(mondayAtEight.add({ hours: 24 * 7 }))
    await sweepClocks(t.db, t.now())
    await freezeAgendas(t.db, t.now())
    const { nextId } = await theMeeting(t, meetingId)
    const [first] = (await theMeeting(t, nextId)).items
    expect(first).toMatchObject({ fact: 'decisionUndone', section: 'undone', who: '陈若溪', opens: { kind: 'meetingDecision' } })
    const rungs = await t.db.selectFrom('clock_rung').select('position').execute()
    expect(rungs.length).toBeGreaterThan(1)
  })

  it('is done once for the same key', async () => {
    const again = await anOpenMeetingOf(t)
    await expectOnce(t, t.cast.minister, path(again), ofPerson({ day: '2026-12-10' }))
  })
})

/** An item of the meeting that is frozen by now. */
async function anOpenMeetingOf(app: TestApp): Promise<string> {
  const { nextId } = await theMeeting(app, meetingId)
  await (await app.as(app.cast.minister)).post(`/api/meetings/${nextId}/opening`, {})
  return (await theMeeting(app, nextId)).items[0].id
}
