import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let requestId: string
const people: Record<'teacher' | 'housing' | 'headOfHousing' | 'talent', string> = {
  teacher: '',
  housing: '',
  headOfHousing: '',
  talent: '',
}
const task: Record<'education' | 'street' | 'housing' | 'talent', string> = { education: '', street: '', housing: '', talent: '' }
const at = (text: string) => t.travel(Temporal.Instant.from(`${text}:00+08:00`))

const matter = async (who: string = t.cast.officer) => (await (await t.as(who)).get(`/api/requests/${requestId}`)).body
const listed = async (who: string, query: string) => (await (await t.as(who)).get(`/api/requests?${query}`)).body.rows
const today = async (who: string) => (await (await t.as(who)).get('/api/today')).body
const noticesOf = async (who: string) =>
  (await (await t.as(who)).get('/api/notices?limit=100')).body.rows as {
    kind: string
    sentence: string
    data: Record<string, unknown>
  }[]
const settle = async (words: string) =>
  (await t.as(t.cast.officer)).post(`/api/requests/${requestId}/settlement`, { words, seen: (await matter()).lastMessageId })

beforeAll(async () => {
  t = await testApp(Temporal.Instant.from('2026-11-25T09:00:00+08:00'))
  const person = (name: string, key: string, roles: ('clerk' | 'head')[]) =>
    makeMember(t.db, t.now(), { name, unitId: `440105-${key}`, roles })
  people.teacher = await person('罗以宁', 'education', ['clerk'])
  people.housing = await person('高承志', 'housing', ['clerk'])
  people.headOfHousing = await person('林知夏', 'housing', ['head'])
  people.talent = await person('顾南乔', 'talent', ['clerk'])
  requestId = (await aRepliedRequest(t, { title: '两个孩子的学位和住处' })).id
})
afterAll(() => t.close())

/** Story 6: one matter, three departments. Schooling for an engineer's two children needs education, the street and housing. */
describe('one matter, three departments', () => {
  it('three tasks, three clocks', async () => {
    at('2026-11-25T09:30')
    const days = (amount: number) => ({ amount, unit: 'workingDays' })
    const { tasks } = await act(t, t.cast.officer, `/api/requests/${requestId}/tasks`, {
      tasks: [
        { unitId: '440105-education', asked: '两个孩子的学位。', promise: days(3) },
        { unitId: '440105015', asked: '核实住址。', promise: days(2) },
        { unitId: '440105-housing', asked: '人才住房两居一套。', promise: days(1) },
      ],
    })
    ;[task.education, task.street, task.housing] = tasks.map((one: { id: string }) => one.id)
    expect(tasks.map((one: { dueAt: string }) => one.dueAt)).toEqual([
      '2026-11-30T10:00:00Z',
      '2026-11-27T10:00:00Z',
      '2026-11-26T10:00:00Z',
    ])
    const view = await matter()
    expect([view.turn, view.waitsFor, view.clock.kind]).toEqual(['department', '区教育局', 'taskAcceptance'])
  })

  it('each waits with its own department, on its day and in its inbox', async () => {
    for (const [who, next] of [
      [people.teacher, 'accept'],
      [people.housing, 'accept'],
      [people.headOfHousing, 'accept'],
      [t.cast.streetHead, 'accept'],
    ] as const)
      expect((await today(who)).rows.map((row: { next: string; title: string }) => [row.next, row.title])).toEqual([
        [next, '两个孩子的学位和住处'],
      ])
    expect((await today(t.cast.clerk)).rows).toEqual([])
  })

  it('the street returns it as not its own, and it is handed on the same day', async () => {
    at('2026-11-25T10:20')
    await act(t, t.cast.streetHead, `/api/tasks/${task.street}/return`, { reason: '人才公寓的住址由区人才办核实。' })
    const row = (await today(t.cast.officer)).rows.find((one: { requestId: string }) => one.requestId === requestId)
    expect(row.next).toBe('look')
    const handedOn = await act(t, t.cast.officer, `/api/tasks/${task.street}/handing-on`, {
      unitId: '440105-talent',
      asked: '核实住址。',
      promise: { amount: 2, unit: 'workingDays' },
    })
    task.talent = handedOn.tasks[0].id
    const view = await matter()
    expect(view.tasks.map((one: { unitName: string; status: string }) => [one.unitName, one.status])).toEqual([
      ['区教育局', 'handed'],
      ['琶洲街道', 'handedOn'],
      ['区住房城乡建设局', 'handed'],
      ['区人才办', 'handed'],
    ])
    expect(view.whyNot.settleRequest).toBe('还有 3 项交办没有办结：区教育局、区住房城乡建设局、区人才办。')
  })

  it('all accept; education finishes', async () => {
    at('2026-11-25T11:00')
    await act(t, people.housing, `/api/tasks/${task.housing}/acceptance`, {})
    await act(t, people.talent, `/api/tasks/${task.talent}/acceptance`, {})
    at('2026-11-25T17:00')
    await act(t, people.teacher, `/api/tasks/${task.education}/finish`, { result: '两个学位已落实在琶洲第二小学。' })
    expect((await today(people.housing)).rows[0]).toMatchObject({
      next: 'finish',
      taskId: task.housing,
      turn: 'me',
      coveredFor: null,
      lastMessageId: null,
    })
    expect((await today(people.teacher)).rows).toEqual([])
  })

  it('before it is due the officer is shown to look, within four hours to urge', async () => {
    const rowOf = async (who: string) => (await today(who)).rows.find((one: { requestId: string }) => one.requestId === requestId)
    at('2026-11-26T09:30')
    expect(await rowOf(t.cast.officer)).toMatchObject({
      turn: 'department',
      waitsFor: '区住房城乡建设局',
      taskId: task.housing,
      next: 'look',
    })
    at('2026-11-26T16:00')
    expect(await rowOf(t.cast.officer)).toMatchObject({ next: 'urge', clock: { kind: 'task', holderName: '高承志' } })
    expect(await rowOf(t.cast.minister)).toBeUndefined()
  })

  it('housing is late: the matter shows late everywhere, not done', async () => {
    at('2026-11-26T18:30')
    const [row] = await listed(t.cast.officer, 'state=overdue')
    expect(row).toMatchObject({
      id: requestId,
      turn: 'department',
      waitsFor: '区住房城乡建设局',
      clock: { kind: 'task', dueAt: '2026-11-26T10:00:00Z' },
    })
    expect(await listed(t.cast.minister, 'state=overdue')).toHaveLength(1)
    const ofOfficer = await today(t.cast.officer)
    expect([ofOfficer.figures.overdue, ofOfficer.rows[0].requestId, ofOfficer.rows[0].next]).toEqual([1, requestId, 'urge'])
    expect((await listed(t.cast.contact, 'state=open'))[0]).toMatchObject({
      turn: 'department',
      waitsFor: '区住房城乡建设局',
      clock: { kind: 'task', holderName: null },
    })
    expect((await today(people.headOfHousing)).rows[0]).toMatchObject({ next: 'finish', taskId: task.housing })
    const refused = await settle('学位已落实。')
    expect([refused.status, refused.body.code, refused.body.title]).toEqual([
      409,
      'tasksOpen',
      '还有 2 项交办没有办结：区住房城乡建设局、区人才办。',
    ])
  })

  it('the ladder of a task: the minister when it is due, the head of the department 4 working hours over, the leader after 8 (R10.1)', async () => {
    const rungs = async (who: string) => (await noticesOf(who)).filter(one => one.kind === 'rung' && one.sentence.includes('交办')).length
    await sweepClocks(t.db, t.now())
    expect([
      await rungs(people.housing),
      await rungs(t.cast.minister),
      await rungs(people.headOfHousing),
      await rungs(t.cast.leader),
    ]).toEqual([2, 1, 0, 0])
    // a department opens the task, never the request: its notices name it
    const rung = (await noticesOf(people.housing)).find(one => one.kind === 'rung')
    expect(rung?.data).toMatchObject({ taskId: task.housing })
    at('2026-11-27T14:59')
    await sweepClocks(t.db, t.now())
    expect(await rungs(people.headOfHousing)).toBe(0)
    at('2026-11-27T15:00')
    await sweepClocks(t.db, t.now())
    expect([await rungs(people.headOfHousing), await rungs(t.cast.head), await rungs(t.cast.leader)]).toEqual([1, 0, 0])
    const clock = (await matter()).clocks.find(
      (one: { taskId: string; kind: string }) => one.taskId === task.housing && one.kind === 'task',
    )
    expect(clock.rungs.slice(0, 4).map((rung: { names: string[] }) => rung.names)).toEqual([
      ['高承志', '陈若溪'],
      ['高承志', '郑怀远'],
      ['林知夏'],
      ['苏明哲'],
    ])
  })

  it('housing finishes late, the talent office is waived by the minister; late stays on the record', async () => {
    await act(t, people.housing, `/api/tasks/${task.housing}/finish`, { result: '琶洲人才公寓两居一套，12 月 1 日可入住。' })
    await act(t, t.cast.minister, `/api/tasks/${task.talent}/waiver`, { reason: '住建已一并核实住址。' })
    const view = await matter()
    const late = view.tasks.find((one: { id: string }) => one.id === task.housing).clock
    expect([late.dueAt, late.stoppedAt]).toEqual(['2026-11-26T10:00:00Z', '2026-11-27T07:00:00Z'])
    expect([view.turn, view.waitsFor, view.clock.kind]).toEqual(['me', null, 'settlement'])
    const row = (await today(t.cast.officer)).rows.find((one: { requestId: string }) => one.requestId === requestId)
    expect(row.next).toBe('settle')
  })

  it('and is settled once all three are finished or waived, in words proposed from their results', async () => {
    const { proposedSettlement } = await matter()
    expect(proposedSettlement).toBe('区教育局：两个学位已落实在琶洲第二小学。\n区住房城乡建设局：琶洲人才公寓两居一套，12 月 1 日可入住。')
    const answer = await settle(proposedSettlement)
    expect([answer.status, answer.body.status]).toEqual([200, 'settled'])
    const view = await matter()
    expect([view.turn, view.clock, view.proposedSettlement]).toEqual(['none', null, ''])
    const late = await (await t.as(people.talent)).post(`/api/tasks/${task.talent}/finish`, { result: '已核实。' })
    expect([late.status, late.body.code]).toEqual([409, 'taskOfEnded'])
  })
})
