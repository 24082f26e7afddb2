import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { sql } from 'kysely'
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

const sweep = () => applyLeaveBoundaries(test.db, test.now())

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

  it('writes down who covered how much and who has it back, in the name of the product', async () => {
    await leave(test.cast.officer, hours(1, 5))
    test.travel({ hours: 1 })
    await sweep()
    test.travel({ hours: 4 })
    await sweep()
    const [covered, ended] = [await historyOf(test, 'assignment.covered'), await historyOf(test, 'assignment.coverEnded')]
    for (const row of [covered.at(-1), ended.at(-1)])
      expect(row).toMatchObject({ actor_id: null, subject_id: test.cast.officer, data: { name: '陈若溪', count: 2 } })
  })

  it('goes on to the minister when the deputy’s time ends during the leave', async () => {
    await sql`update deputy set during = tstzrange(lower(during), ${test.now().add({ hours: 2 })}::timestamptz)
      where officer_id = ${test.cast.officer}`.execute(test.db)
    await leave(test.cast.officer)
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    test.travel({ hours: 2 })
    await sweep()
    expect(await holders()).toEqual(new Set([test.cast.minister]))
  })
})
