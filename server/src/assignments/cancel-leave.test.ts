import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from './apply-leave-boundaries.ts'
import { leaving } from './leaving.fixture.ts'

let test: TestApp
const { hours, leave, cancel, leavesOf, holders, told, begin } = leaving(() => test)
beforeAll(async () => {
  test = await testApp()
  await (await test.as(test.cast.contact)).post('/api/requests', { enterpriseId: test.cast.enterprise, body: '消防验收怎么办' })
})
beforeEach(() => begin())
afterAll(() => test.close())

const away = async (from = 0, until = 48) => (await leave(test.cast.officer, hours(from, until))).body.id as string

describe('cancelLeave', () => {
  it('refuses a stranger, and an id that is none', async () => {
    expect((await cancel(null, await away())).status).toBe(401)
    expect((await cancel(test.cast.officer, 'today')).status).toBe(400)
  })

  it('knows no leave that never was, none of somebody else, and none to a contact or another district', async () => {
    const id = await away()
    expect((await cancel(test.cast.officer, randomUUID())).status).toBe(404)
    expect((await cancel(test.cast.deputy, id, test.cast.deputy)).status).toBe(404)
    expect((await cancel(test.cast.contact, id)).status).toBe(404)
    expect((await cancel(test.cast.outsider, id)).status).toBe(404)
    expect(await leavesOf()).toHaveLength(1)
  })

  it('is for the member or the minister', async () => {
    const id = await away()
    for (const who of ['deputy', 'otherMinister', 'leader'] as const) expect((await cancel(test.cast[who], id)).status).toBe(403)
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    expect((await cancel(test.cast.minister, id)).status).toBe(200)
  })

  it('refuses one that is over, whether its end was applied or not', async () => {
    const id = await away(0, 2)
    test.travel({ hours: 2 })
    expect((await cancel(test.cast.officer, id)).body.code).toBe('leaveOver')
    await applyLeaveBoundaries(test.db, test.now())
    const answer = await cancel(test.cast.officer, id)
    expect([answer.status, answer.body.code]).toEqual([409, 'leaveOver'])
  })

  it('brings the clocks back now and tells who covered; the days away stay on the record (R3.3)', async () => {
    const id = await away()
    test.travel({ hours: 3 })
    expect((await cancel(test.cast.officer, id)).status).toBe(200)
    expect(await holders()).toEqual(new Set([test.cast.officer]))
    expect((await told()).map(([who, kind]) => [who, kind])).toEqual([
      [test.cast.deputy, 'cover.begun'],
      [test.cast.deputy, 'cover.ended'],
    ])
    expect(await leavesOf()).toMatchObject([{ until: test.now().toString() }])
    expect((await historyOf(test, 'assignment.leaveCancelled')).at(-1)).toMatchObject({
      actor_id: test.cast.officer,
      subject_id: test.cast.officer,
      data: { name: '陈若溪' },
    })
    await applyLeaveBoundaries(test.db, test.now())
    expect(await told()).toHaveLength(2)
  })

  it('forgets one that has not begun: nobody covered, nobody is told', async () => {
    const id = await away(24, 48)
    expect((await cancel(test.cast.minister, id)).status).toBe(200)
    expect(await leavesOf()).toEqual([])
    expect(await told()).toEqual([])
  })

  it('does it once for the same key', async () => {
    const id = await away()
    test.travel({ hours: 1 })
    const key = randomUUID()
    const first = await cancel(test.cast.officer, id, undefined, key)
    const again = await cancel(test.cast.officer, id, undefined, key)
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await cancel(test.cast.officer, id)).body.code).toBe('leaveOver')
  })
})
