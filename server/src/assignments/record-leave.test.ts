import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from './apply-leave-boundaries.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  await (await test.as(test.cast.contact)).post('/api/requests', { enterpriseId: test.cast.enterprise, body: '消防验收怎么办' })
})
beforeEach(async () => {
  await test.db.deleteFrom('leave').execute()
  await test.db.deleteFrom('notice').execute()
  await test.db.updateTable('clock').set({ holder_id: test.cast.officer }).execute()
})
afterAll(() => test.close())

const hours = (from: number, until: number) => ({
  from: test.now().add({ hours: from }).toString(),
  until: test.now().add({ hours: until }).toString(),
})
const leave = async (memberId: string | null, body: object = hours(0, 48), of = test.cast.officer, key?: string) =>
  (await test.as(memberId)).post(`/api/members/${of}/leaves`, body, key)
const cancel = async (memberId: string, leaveId: string, of = test.cast.officer) =>
  (await test.as(memberId)).send('DELETE', `/api/members/${of}/leaves/${leaveId}`)
const holders = async () =>
  new Set(
    (await test.db.selectFrom('clock').select('holder_id').where('enterprise_id', '=', test.cast.enterprise).execute()).map(
      row => row.holder_id,
    ),
  )
const told = async () =>
  (await test.db.selectFrom('notice').select(['member_id', 'kind', 'data']).execute()).map(row => [row.member_id, row.kind, row.data])
const sweep = () => applyLeaveBoundaries(test.db, test.now())

describe('recordLeave', () => {
  it('refuses a stranger, an end before the beginning, what is over, and what is long past', async () => {
    expect((await leave(null)).status).toBe(401)
    expect((await leave(test.cast.officer, hours(2, 1))).body.code).toBe('periodBackwards')
    expect((await leave(test.cast.officer, hours(-3, -1))).status).toBe(409)
    expect((await leave(test.cast.officer, hours(-24 * 8, 1))).body.code).toBe('timeTooOld')
  })

  it('knows no member that never was, nor any to a contact or another district', async () => {
    expect((await leave(test.cast.minister, undefined, randomUUID())).status).toBe(404)
    expect((await leave(test.cast.contact)).status).toBe(404)
    expect((await leave(test.cast.outsider)).status).toBe(404)
  })

  it('is for the member or the minister', async () => {
    expect((await leave(test.cast.deputy)).status).toBe(403)
    expect((await leave(test.cast.otherMinister)).status).toBe(403)
    expect((await leave(test.cast.leader)).status).toBe(403)
    expect((await leave(test.cast.minister)).status).toBe(201)
  })

  it('refuses what overlaps', async () => {
    expect((await leave(test.cast.officer, hours(24, 48))).status).toBe(201)
    expect((await leave(test.cast.officer, hours(47, 50))).body.code).toBe('leaveOverlaps')
    expect((await leave(test.cast.officer, hours(48, 50))).status).toBe(201)
  })

  it('passes the clocks to the deputy at once when it has begun, and tells the deputy', async () => {
    await leave(test.cast.officer)
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    expect(await told()).toEqual([
      [test.cast.deputy, 'cover.begun', { officer: '陈若溪', until: test.now().add({ hours: 48 }).toString(), count: 2 }],
    ])
    await sweep()
    expect(await told()).toHaveLength(1)
  })

  it('does it once for the same key', async () => {
    const key = randomUUID()
    const first = await leave(test.cast.officer, undefined, undefined, key)
    expect((await leave(test.cast.officer, undefined, undefined, key)).body).toEqual(first.body)
  })
})

describe('cancelLeave', () => {
  it('is for the member or the minister, and knows no leave that never was', async () => {
    const { body } = await leave(test.cast.officer)
    expect((await cancel(test.cast.officer, randomUUID())).status).toBe(404)
    expect((await cancel(test.cast.deputy, body.id)).status).toBe(403)
  })

  it('brings the clocks back now; the days away stay on the record', async () => {
    const { body } = await leave(test.cast.officer)
    test.travel({ hours: 3 })
    expect((await cancel(test.cast.officer, body.id)).status).toBe(200)
    expect(await holders()).toEqual(new Set([test.cast.officer]))
    expect((await told()).map(([, kind]) => kind)).toEqual(['cover.begun', 'cover.ended'])
    const { rows } = (await (await test.as(test.cast.officer)).get(`/api/members/${test.cast.officer}/leaves`)).body
    expect(rows).toMatchObject([{ until: test.now().toString() }])
    expect((await cancel(test.cast.officer, body.id)).body.code).toBe('leaveOver')
    await sweep()
    expect(await told()).toHaveLength(2)
  })

  it('forgets one that has not begun', async () => {
    const { body } = await leave(test.cast.officer, hours(24, 48))
    expect((await cancel(test.cast.minister, body.id)).status).toBe(200)
    expect((await (await test.as(test.cast.officer)).get(`/api/members/${test.cast.officer}/leaves`)).body.rows).toEqual([])
  })
})

describe('listLeaves', () => {
  it('is for the member, the minister and leaders', async () => {
    const list = async (memberId: string) => (await (await test.as(memberId)).get(`/api/members/${test.cast.officer}/leaves`)).status
    expect(await list(test.cast.officer)).toBe(200)
    expect(await list(test.cast.leader)).toBe(200)
    expect(await list(test.cast.deputy)).toBe(403)
    expect(await list(test.cast.contact)).toBe(404)
  })
})

describe('applyLeaveBoundaries', () => {
  it('passes clocks over and back in their time, each told once, also with two servers', async () => {
    await leave(test.cast.officer, hours(1, 5))
    await sweep()
    expect(await holders()).toEqual(new Set([test.cast.officer]))
    test.travel({ hours: 1 })
    await Promise.all([sweep(), sweep()])
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    test.travel({ hours: 4 })
    await Promise.all([sweep(), sweep()])
    await sweep()
    expect(await holders()).toEqual(new Set([test.cast.officer]))
    expect((await told()).map(([who, kind]) => [who, kind])).toEqual([
      [test.cast.deputy, 'cover.begun'],
      [test.cast.deputy, 'cover.ended'],
    ])
  })

  it('goes on to the minister when the deputy leaves too, and back to whoever returns first (R3.4)', async () => {
    await leave(test.cast.officer, hours(0, 10))
    await leave(test.cast.deputy, hours(0, 5), test.cast.deputy)
    expect(await holders()).toEqual(new Set([test.cast.minister]))
    test.travel({ hours: 5 })
    await sweep()
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    test.travel({ hours: 5 })
    await sweep()
    expect(await holders()).toEqual(new Set([test.cast.officer]))
  })

  it('tells nobody of a leave that came and went while nothing ran', async () => {
    await leave(test.cast.officer, hours(1, 5))
    test.travel({ hours: 6 })
    await sweep()
    expect(await told()).toEqual([])
    expect(await holders()).toEqual(new Set([test.cast.officer]))
  })
})
