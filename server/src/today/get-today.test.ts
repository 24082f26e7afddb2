import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact, makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { aProposedDecline, appealWords } from '@yigen/testing/declines.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, aHandedTask, anAcceptedTask, aReturnedTask, handTask, street, tax } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

type Row = {
  title: string
  officerName: string | null
  next: string
  turn: string
  waitsFor: string | null
  coveredFor: string | null
  taskId: string | null
  requestId: string
  promisedDueAt: string | null
  clock: { kind: string }
}
const day = async (who: string) => {
  const { body } = await (await t.as(who)).get('/api/today')
  return body as {
    rows: Row[]
    climbed: { rows: Row[]; more: number }
    ground: { rows: Row[]; more: number }
    figures: Record<string, number>
  }
}
const shown = async (who: string) => (await day(who)).rows.map(row => [row.next, row.turn, row.waitsFor, row.clock.kind])

describe('a day longer than its page', () => {
  it('shows the first 200 rows and counts the rest; asked for all it shows every one', async () => {
    const { id } = await aFiledRequest(t)
    await runOnce(
      t.ownerUrl,
      `insert into clock select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'subject_id', gen_random_uuid(), 'due_at', c.due_at + n * interval '1 second'))).*
       from clock c, generate_series(1, 205) n where c.request_id = '${id}' and c.kind = 'answer'`,
    )
    const lengths = async (query = '') => {
      const { body } = await (await t.as(t.cast.officer)).get(`/api/today${query}`)
      return [body.rows.length, body.more, body.figures.open]
    }
    expect(await lengths()).toEqual([200, 6, 206])
    expect(await lengths('?rows=all')).toEqual([206, 0, 206])
    expect((await (await t.as(t.cast.officer)).get('/api/today?rows=some')).status).toBe(400)
  })
})

describe('the day of an officer', () => {
  it('has one row a matter, with the clock due first: the answer before anything else', async () => {
    const { id } = await aFiledRequest(t)
    await handTask(t, id, { promise: { amount: 5, unit: 'workingDays' } })
    expect(await shown(t.cast.officer)).toEqual([['look', 'department', '区税务局', 'taskAcceptance']])
    await act(t, t.cast.clerk, `/api/tasks/${await onlyTask(id)}/acceptance`, {})
    expect(await shown(t.cast.officer)).toEqual([['reply', 'me', null, 'answer']])
  })

  it('says by when the next answer was promised, on the day and in the list, while the settlement is late (R4.7)', async () => {
    const { id } = await aRepliedRequest(t)
    t.travel({ hours: 24 * 20 })
    const promised = async () => {
      const { rows } = (await (await t.as(t.cast.officer)).get('/api/requests?state=open')).body
      return [(await day(t.cast.officer)).rows[0]?.promisedDueAt, rows[0].promisedDueAt]
    }
    expect(await promised()).toEqual([null, null])
    const dueAt = t.now().add({ hours: 6 }).toString()
    await act(t, t.cast.officer, `/api/requests/${id}/promises`, { dueAt, words: '今天下班前给您答复。' })
    expect(await promised()).toEqual([dueAt, dueAt])
  })

  it('has the task that hangs on what else one holds and belongs to no matter: one row, by the clock due first', async () => {
    const { officer, minister } = t.cast
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州潮信仪器有限公司', officerId: null, createdBy: minister })
    await act(t, minister, `/api/enterprises/${enterpriseId}/assignment`, { officerId: officer })
    const taskId = await aTaskOnTheAssignmentOf(enterpriseId)
    const besides = (await day(officer)).rows.filter(row => row.requestId === null)
    expect(besides).toMatchObject([
      { next: 'look', turn: 'department', waitsFor: '区税务局', taskId, coveredFor: null, clock: { kind: 'taskAcceptance' } },
    ])
    expect((await day(minister)).rows).toEqual([])
    t.travel({ hours: 24 * 4 })
    await sweepClocks(t.db, t.now())
    const { rows, climbed } = await day(minister)
    expect([rows, climbed.rows.filter(row => row.taskId === taskId)]).toMatchObject([[], [{ next: 'urge' }]])
  })

  it('has a returned task to hand on: nothing can be settled before', async () => {
    await aReturnedTask(t)
    expect(await shown(t.cast.officer)).toEqual([['handOn', 'me', null, 'settlement']])
  })

  it('goes with the matter to the deputy who covers: the department’s clock as well', async () => {
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id)
    const [from, until] = [t.now(), t.now().add({ hours: 24 * 7 })].map(String)
    await act(t, t.cast.officer, `/api/members/${t.cast.officer}/leaves`, { from, until })
    await applyLeaveBoundaries(t.db, t.now())
    const { rows } = await day(t.cast.deputy)
    expect(rows[0]).toMatchObject({ next: 'look', turn: 'department', waitsFor: '区税务局', taskId: task.id, coveredFor: '陈若溪' })
    expect(await shown(t.cast.officer)).toEqual([])
  })

  it('names who covers one’s leave, but for a deputy whose account is disabled', async () => {
    await onLeave(t, t.cast.officer)
    expect((await (await t.as(t.cast.officer)).get('/api/today')).body.leave).toMatchObject({ deputyName: '黎景行' })
    await act(t, t.cast.securityAdministrator, `/api/members/${t.cast.deputy}/disabling`, {})
    expect((await (await t.as(t.cast.officer)).get('/api/today')).body.leave).toMatchObject({ deputyName: null })
  })

  it('shows a matter that waits whom it waits for, and nothing to settle meanwhile', async () => {
    const { id } = await aRepliedRequest(t)
    const until = '2026-11-30T18:00:00+08:00'
    await act(t, t.cast.officer, `/api/requests/${id}/pause`, {
      waitsFor: 'authority',
      authority: '市规划和自然资源局',
      words: '等市里批复。',
      until,
    })
    expect((await shown(t.cast.officer)).map(row => row.slice(0, 3))).toEqual([['look', 'authority', '市规划和自然资源局']])
    const [row] = (await (await t.as(t.cast.contact)).get('/api/requests?state=open')).body.rows
    expect([row.turn, row.waitsFor]).toEqual(['authority', '市规划和自然资源局'])
  })
})

describe('the strip of a leader', () => {
  it('speaks of the district, as the lists it opens; others have none', async () => {
    const { leader, officer, minister, foreignContact, foreignEnterprise } = t.cast
    await aFiledRequest(t)
    await act(t, foreignContact, '/api/requests', { enterpriseId: foreignEnterprise, title: '别的团队', body: '消防验收怎么办' })
    t.travel({ hours: 25 })
    await aFiledRequest(t, { title: '今天的' })
    const { district, figures } = (await (await t.as(leader)).get('/api/today')).body
    expect(district).toMatchObject({ overdue: 2, dueToday: 0, open: 3, answers: { due: 2, onTime: 0, days: 30 } })
    expect(figures.overdue).toBe(0)
    for (const who of [officer, minister]) expect((await (await t.as(who)).get('/api/today')).body.district).toBeNull()
  })
})

describe('the day of a department', () => {
  it('is for every clerk what nobody has accepted, then only the acceptor’s; for the head also what is late', async () => {
    const head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
    const second = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: tax, roles: ['clerk'] })
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id)
    for (const who of [t.cast.clerk, second, head]) expect((await shown(who)).map(row => row[0])).toEqual(['accept'])
    await act(t, second, `/api/tasks/${task.id}/acceptance`, {})
    expect((await shown(second)).map(row => [row[0], row[3]])).toEqual([['finish', 'task']])
    for (const who of [t.cast.clerk, head]) expect(await shown(who)).toEqual([])
    t.travel(Temporal.Instant.from('2026-11-27T18:00:01+08:00'))
    expect((await shown(head)).map(row => row[0])).toEqual(['finish'])
    expect((await day(head)).figures.overdue).toBe(1)
    expect(await shown(t.cast.clerk)).toEqual([])
  })

  it('names the task, not the message the office answers', async () => {
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id)
    const [row] = (await day(t.cast.clerk)).rows
    expect(row).toMatchObject({ taskId: task.id, lastMessageId: null, coveredFor: null, turn: 'me' })
  })
})

/** Time goes on, and every rung that stands fires. */
const pass = (hours: number) => sweepClocks(t.db, t.travel({ hours }))
const climbed = async (who: string) => (await day(who)).climbed.rows.map(row => [row.next, row.turn, row.waitsFor, row.clock.kind])

describe('what climbed (R10.1)', () => {
  it('stands on the day of whom a rung told, with their own step, until the clock stops', async () => {
    const { leader, minister, head, otherMinister, officer } = t.cast
    const request = await aFiledRequest(t)
    await pass(24)
    expect(await climbed(minister)).toEqual([])
    await pass(1)
    expect(await climbed(minister)).toEqual([['reply', 'colleague', '陈若溪', 'answer']])
    expect(await climbed(head)).toEqual([])
    await pass(3)
    expect(await climbed(head)).toEqual([['look', 'colleague', '陈若溪', 'answer']])
    expect(await climbed(leader)).toEqual([])
    await pass(20)
    expect(await climbed(leader)).toEqual([['supervise', 'colleague', '陈若溪', 'answer']])
    expect((await day(leader)).climbed.rows[0]).toMatchObject({ title: request.title, officerName: '陈若溪' })
    for (const who of [otherMinister, officer]) expect(await climbed(who)).toEqual([])
    await act(t, officer, `/api/requests/${request.id}/replies`, { words: '王经理您好：情况已核实。', seen: request.lastMessageId })
    for (const who of [leader, minister, head]) expect(await climbed(who)).toEqual([])
  })

  it('is there however much the reader was told since, the longest late first', async () => {
    await aFiledRequest(t, { title: '先提的' })
    await pass(1)
    await aFiledRequest(t, { title: '后提的' })
    for (let days = 0; days < 60; days += 1) await pass(24)
    const told = await t.db.selectFrom('notice').select('id').where('member_id', '=', t.cast.leader).execute()
    expect(told.length).toBeGreaterThan(100)
    expect((await day(t.cast.leader)).climbed.rows.map(row => row.title)).toEqual(['先提的', '后提的'])
  })

  it('is one row a matter, by the clock that is late longest: a department’s is urged', async () => {
    const task = await anAcceptedTask(t)
    await pass(24 * 30)
    expect(await climbed(t.cast.leader)).toEqual([['urge', 'department', '区税务局', 'task']])
    expect((await day(t.cast.leader)).climbed.rows[0]).toMatchObject({ requestId: task.requestId, taskId: task.id })
  })

  it('stays climbed when a task is sent back: the clock goes on as it was (R7.3)', async () => {
    const task = await anAcceptedTask(t)
    await pass(24 * 10)
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '已核对。' })
    expect(await climbed(t.cast.leader)).toEqual([])
    await act(t, t.cast.officer, `/api/tasks/${task.id}/sending-back`, { why: '没有写明依据。' })
    expect((await climbed(t.cast.leader)).map(row => row[3])).toEqual(['task'])
  })

  it('stays climbed with a task that belongs to no matter, too', async () => {
    const task = await anAcceptedTask(t)
    await runOnce(t.ownerUrl, `update clock set request_id = null, enterprise_id = null where subject_id = '${task.id}'`)
    await pass(24 * 10)
    const clock = t.db.selectFrom('clock').select('id').where('subject_id', '=', task.id).where('kind', '=', 'task')
    const { id: first } = await clock.where('stopped_at', 'is', null).executeTakeFirstOrThrow()
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '已核对。' })
    await act(t, t.cast.officer, `/api/tasks/${task.id}/sending-back`, { why: '没有写明依据。' })
    expect((await clock.where('stopped_at', 'is', null).executeTakeFirstOrThrow()).id).not.toBe(first)
    expect((await climbed(t.cast.leader)).map(row => row[3])).toEqual(['task'])
  })

  it('of an appeal is offered to a leader who took no part; who answered in the matter looks, as deciding would be refused (R5.4)', async () => {
    const { leader } = t.cast
    const others = ['许知行', '闻清越'].map(name => makeMember(t.db, t.now(), { name, unitId: '440105', roles: ['leader'] }))
    // leaders are asked in the order of their ids
    const [holder = '', third = ''] = (await Promise.all(others)).toSorted()
    const request = await aRepliedRequest(t)
    await act(t, leader, `/api/requests/${request.id}/replies`, { words: '王经理您好：我来协调。', seen: request.lastMessageId })
    const decline = await aProposedDecline(t, request)
    await act(t, t.cast.minister, `/api/declines/${decline.id}/release`, {})
    const appeal = await act(t, t.cast.contact, `/api/requests/${request.id}/appeal`, { words: appealWords })
    await pass(24 * 10)
    await t.db.updateTable('district').set({ default_leader_id: third }).where('id', '=', haizhu).execute()
    await pass(24)
    expect(await stepsOf(holder)).toEqual({ own: ['decide'], climbed: [] })
    expect([await stepsOf(leader), await stepsOf(third)]).toEqual([
      { own: [], climbed: ['look'] },
      { own: [], climbed: ['decide'] },
    ])
    const body = { decision: 'rejected', words: '消防安全不能让步。' }
    expect((await (await t.as(leader)).post(`/api/appeals/${appeal.id}/decision`, body)).body.code).toBe('notOwnWork')
  })

  it('of a refusal is offered to a leader, not to one who proposed it while they stood in for the officer (R1.4)', async () => {
    const { leader } = t.cast
    const { id } = await aProposedDecline(t)
    await pass(24 * 10)
    expect((await stepsOf(leader)).climbed).toEqual(['release'])
    await runOnce(t.ownerUrl, `update decline set proposed_by = '${leader}' where id = '${id}'`)
    expect((await stepsOf(leader)).climbed).toEqual(['look'])
    expect((await (await t.as(leader)).post(`/api/declines/${id}/release`, {})).body.code).toBe('notOwnWork')
  })

  it('is not said twice: what one holds, or one’s unit does, stands among the own rows', async () => {
    const head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
    const task = await anAcceptedTask(t)
    await pass(24 * 30)
    const { rows, climbed } = await day(head)
    expect([rows.map(row => row.taskId), climbed.rows]).toEqual([[task.id], []])
  })
})

describe('the day of a head who holds a clock because everybody else is away (R3.4)', () => {
  it('offers no answer, which would be refused (R4.3), but to bring somebody back', async () => {
    const { officer, deputy, minister, head } = t.cast
    const request = await aFiledRequest(t)
    for (const who of [officer, deputy, minister]) await onLeave(t, who)
    await applyLeaveBoundaries(t.db, t.now())
    expect(await shown(head)).toEqual([['arrange', 'me', null, 'answer']])
    const answer = await (await t.as(head)).post(`/api/requests/${request.id}/replies`, { words: '您好。', seen: request.lastMessageId })
    expect(answer.status).toBe(403)
  })
})

describe('the day of a street', () => {
  it('has the matters on its ground that are late or due today, by their kind: what they are about is not theirs (R11.2)', async () => {
    const { streetHead, clerk } = t.cast
    await aFiledRequest(t, { title: '第一件', serviceCode: 'second-fire-inspection' })
    expect((await day(streetHead)).ground.rows).toEqual([])
    t.travel({ hours: 20 })
    await aFiledRequest(t, { title: '第二件' })
    const [row, ...others] = (await day(streetHead)).ground.rows
    expect(others).toEqual([])
    expect(row).toMatchObject({ next: 'look', turn: 'colleague', waitsFor: '陈若溪', officerName: '陈若溪' })
    expect(row?.title).not.toContain('第一件')
    t.travel({ hours: 5 })
    expect((await day(streetHead)).ground.rows).toHaveLength(1)
    for (const who of [clerk, t.cast.officer]) expect((await day(who)).ground.rows).toEqual([])
  })

  it('is for its officers too, who see how matters stand there (R11.2)', async () => {
    const officer = await makeMember(t.db, t.now(), { name: '岑牧之', unitId: street, roles: ['officer'] })
    await aFiledRequest(t)
    t.travel({ hours: 20 })
    expect((await day(officer)).ground.rows.map(row => [row.next, row.waitsFor])).toEqual([['look', '陈若溪']])
  })

  it('does not say twice what was handed to the street itself: it stands among the own rows, for its clerk and its head', async () => {
    const { streetHead } = t.cast
    const [clerk, second] = [await aStreetClerk('冯以南'), await aStreetClerk('蒋晓舟')]
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id, { unitId: street, promise: { amount: 4, unit: 'workingHours' } })
    const both = async (who: string) => {
      const { rows, ground } = await day(who)
      return [rows.map(row => row.next), ground.rows.map(row => row.next)]
    }
    for (const who of [clerk, second, streetHead]) expect(await both(who)).toEqual([['accept'], []])
    await act(t, clerk, `/api/tasks/${task.id}/acceptance`, {})
    expect(await both(clerk)).toEqual([['finish'], []])
    expect(await both(second)).toEqual([[], ['look']])
    t.travel({ hours: 24 })
    expect(await both(streetHead)).toEqual([['finish'], []])
  })

  it('nor what climbed to its head, whose officer follows an enterprise on its ground', async () => {
    const { streetHead, foreignOfficer, minister, contact } = t.cast
    const named = { name: '广州潮信仪器有限公司', officerId: foreignOfficer, createdBy: minister, streetId: street }
    const enterpriseId = await makeEnterprise(t.db, t.now(), named)
    await makeContact(t.db, t.now(), { enterpriseId, memberId: contact, name: '王嘉树', phone: '139-0000-0034', addedBy: foreignOfficer })
    await aFiledRequest(t, { enterpriseId })
    await pass(25)
    const both = async () => {
      const { climbed, ground } = await day(streetHead)
      return [climbed.rows.length, ground.rows.length]
    }
    expect(await both()).toEqual([0, 1])
    await pass(4)
    expect(await both()).toEqual([1, 0])
  })
})

async function stepsOf(who: string) {
  const { rows, climbed } = await day(who)
  return { own: rows.map(row => row.next), climbed: climbed.rows.map(row => row.next) }
}

const aStreetClerk = (name: string) => makeMember(t.db, t.now(), { name, unitId: street, roles: ['clerk'] })

/** Of a subject beside the matters: none but a slice of its own hands out such a task. */
async function aTaskOnTheAssignmentOf(enterpriseId: string): Promise<string> {
  const { id } = await aHandedTask(t)
  await runOnce(
    t.ownerUrl,
    `update task set subject_kind = 'assignment', subject_id = (select id from assignment where enterprise_id = '${enterpriseId}'), request_id = null, enterprise_id = null where id = '${id}';
     update clock set request_id = null, enterprise_id = null where subject_id = '${id}'`,
  )
  return id
}

async function onlyTask(requestId: string): Promise<string> {
  const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
  return body.tasks[0].id
}
