import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, findTask, street } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const of: Record<string, string> = {}
beforeAll(async () => {
  t = await testApp()
  of.handed = (await aHandedTask(t, { promise: { amount: 3, unit: 'workingDays' } })).id
  of.accepted = (await anAcceptedTask(t)).id
  of.finished = (await aFinishedTask(t)).id
  of.returned = (await aReturnedTask(t)).id
  of.street = (await aHandedTask(t, { unitId: street, promise: { amount: 1, unit: 'workingHours' } })).id
})
afterAll(() => t.close())

const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/tasks?${query}`)
const ids = (body: { rows: { id: string }[] }) => body.rows.map(row => row.id)

describe('listTasks', () => {
  it('refuses who is not signed in: 401', async () => expect((await list(null)).status).toBe(401))

  it.each([['state=gone'], ['limit=0'], ['after=nonsense']])('refuses %s: 400', async query => {
    expect((await list(t.cast.clerk, query)).status).toBe(400)
  })

  it.each([['contact'], ['systemAdministrator'], ['auditAdministrator']] as const)('is not for the %s: 403', async role => {
    expect((await list(t.cast[role])).body.code).toBe('mayNot')
  })

  it('is the inbox of the unit for its people: what waits for them, by due time, with its figures', async () => {
    const { body } = await list(t.cast.clerk)
    expect(ids(body)).toEqual([of.handed, of.accepted])
    expect(body.rows[0]).toMatchObject({ status: 'handed', clock: { kind: 'taskAcceptance' }, enterpriseName: '广州鹭汀智能装备有限公司' })
    expect([body.total, body.counts, body.next]).toEqual([
      { count: 2, atLeast: false },
      { handed: 1, accepted: 1, overdue: 0, helping: 0 },
      null,
    ])
    expect(ids((await list(t.cast.streetHead)).body)).toEqual([of.street])
    const teacher = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: '440105-education', roles: ['clerk', 'head'] })
    expect((await list(teacher)).body).toMatchObject({ rows: [], counts: { handed: 0, accepted: 0, overdue: 0 } })
  })

  it('is for officers, deputies, ministers and leaders what they wait for, the returned ones with it', async () => {
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader])
      expect(ids((await list(who)).body).sort()).toEqual([of.handed, of.accepted, of.returned, of.street].sort())
    for (const who of [t.cast.foreignOfficer, t.cast.otherMinister, t.cast.outsider]) expect((await list(who)).body.rows).toEqual([])
  })

  it('shows a head, beside the unit’s own, the tasks of what its officers follow; `own` is the inbox alone', async () => {
    expect(ids((await list(t.cast.head)).body)).toHaveLength(3)
    expect((await list(t.cast.head, 'unitId=own')).body.rows).toEqual([])
    expect(ids((await list(t.cast.officer, `unitId=${street}`)).body)).toEqual([of.street])
  })

  it.each([
    ['handed', ['handed']],
    ['accepted', ['accepted']],
    ['returned', ['returned']],
    ['ended', ['finished']],
    ['overdue', []],
  ])('by state: %s', async (state, expected) => {
    expect(ids((await list(t.cast.clerk, `state=${state}`)).body)).toEqual(expected.map(one => of[one]))
  })

  it('finds by title, enterprise, what is asked, and number', async () => {
    const { requestNumber } = (await list(t.cast.clerk)).body.rows[0]
    for (const search of ['二次消防', '鹭汀', '开票资格'])
      expect(ids((await list(t.cast.clerk, `search=${encodeURIComponent(search)}`)).body)).toEqual([of.handed, of.accepted])
    expect(ids((await list(t.cast.clerk, `search=${requestNumber}`)).body)).toEqual([of.handed])
    expect((await list(t.cast.clerk, `search=${encodeURIComponent('人才公寓')}`)).body.rows).toEqual([])
  })

  it('pages by due time without losing or repeating one', async () => {
    const { id } = await aRepliedRequest(t)
    const unitIds = ['housing', 'fire', 'education', 'talent', 'police'].map(key => `440105-${key}`)
    const promise = { amount: 2, unit: 'workingDays' }
    await act(t, t.cast.officer, `/api/requests/${id}/tasks`, { tasks: unitIds.map(unitId => ({ unitId, asked: '一起看。', promise })) })
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await list(t.cast.officer, `limit=2${after && `&after=${encodeURIComponent(after)}`}`)
      seen.push(...ids(body))
      if (!body.next) break
      after = body.next
    }
    const whole = ids((await list(t.cast.officer, 'limit=100')).body)
    expect(seen).toEqual(whole)
    expect(new Set(seen).size).toBe(9)
  })

  it('counts what is overdue, and lists it first', async () => {
    t.travel(Temporal.Instant.from('2026-11-25T16:00:00+08:00'))
    const { body } = await list(t.cast.clerk, 'state=overdue')
    expect([ids(body), body.counts]).toEqual([[of.handed], { handed: 1, accepted: 1, overdue: 1, helping: 0 }])
  })

  it('sorts what was handed on by its own clock, not by that of the task it replaces', async () => {
    const old = await findReturned()
    const { tasks } = await act(t, t.cast.officer, `/api/tasks/${old.id}/handing-on`, {
      unitId: street,
      asked: '请街道看。',
      promise: { amount: 1, unit: 'workingDays' },
    })
    const task = await findTask(t, old.requestId, tasks[0].id)
    expect(task.clock?.startedAt).toBe(t.now().toString())
    expect(ids((await list(t.cast.streetHead)).body).at(-1)).toBe(task.id)
  })
})

const findReturned = async () => (await list(t.cast.officer, 'state=returned')).body.rows[0]
