import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from './apply-leave-boundaries.ts'
import { leaving } from './leaving.fixture.ts'

let test: TestApp
const { hours, leave, holders, told, begin } = leaving(() => test)
beforeAll(async () => {
  test = await testApp()
  await (await test.as(test.cast.contact)).post('/api/requests', { enterpriseId: test.cast.enterprise, body: '消防验收怎么办' })
})
beforeEach(() => begin())
afterAll(() => test.close())

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
    expect((await leave(test.cast.outsider, hours(-3, -1))).status).toBe(404)
  })

  it('is for the member or the minister', async () => {
    expect((await leave(test.cast.deputy)).status).toBe(403)
    expect((await leave(test.cast.otherMinister)).status).toBe(403)
    expect((await leave(test.cast.leader)).status).toBe(403)
    for (const when of [hours(-3, -1), hours(-24 * 8, 1)]) expect((await leave(test.cast.deputy, when)).status).toBe(403)
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
    await applyLeaveBoundaries(test.db, test.now())
    expect(await told()).toHaveLength(1)
  })

  it('does it once for the same key', async () => {
    const key = randomUUID()
    const first = await leave(test.cast.officer, undefined, undefined, key)
    expect((await leave(test.cast.officer, undefined, undefined, key)).body).toEqual(first.body)
  })
})
