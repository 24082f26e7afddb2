import type { Wall } from '@yigen/domain/wall/wall.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const wall = async () => (await (await t.as(t.cast.leader)).get('/api/wall')).body as Wire<typeof Wall>

describe('getWall', () => {
  it('is for leaders', async () => {
    expect((await (await t.as(null)).get('/api/wall')).status).toBe(401)
    for (const who of ['officer', 'minister', 'head', 'clerk', 'contact', 'systemAdministrator'] as const)
      expect((await (await t.as(t.cast[who])).get('/api/wall')).status).toBe(403)
  })

  it('of a district without matters says nothing of nothing, and names every street', async () => {
    const { district, today, answers, weeks, streets, late } = await wall()
    expect([district, today, answers, late]).toEqual(['海珠区', '2026-11-25', { due: 0, inTime: 0 }, []])
    expect(weeks).toHaveLength(12)
    expect(streets).toHaveLength(18)
    expect(streets.every(({ key, open, overdue }) => key !== null && open === 0 && overdue === 0)).toBe(true)
  })

  it('counts what came today, what waits for its answer and what is open, street by street', async () => {
    const { minister, officer } = t.cast
    await aRepliedRequest(t)
    await aFiledRequest(t)
    const nowhere = await makeEnterprise(t.db, t.now(), { name: '广州未填街道有限公司', officerId: officer, createdBy: minister })
    await t.db.updateTable('enterprise').set({ street_id: null }).where('id', '=', nowhere).execute()
    await act(t, officer, '/api/requests', {
      ...{ enterpriseId: nowhere, title: '办照', body: '怎么办照？', source: 'call' },
      ...{ receivedAt: t.now().toString(), contactName: '王嘉树' },
    })
    const { received, answered, waiting, open, overdue, soon, streets } = await wall()
    expect({ received, answered, waiting, open, overdue, soon }).toEqual({
      received: 3,
      answered: 1,
      waiting: 2,
      open: 3,
      overdue: 0,
      soon: 0,
    })
    expect(streets.filter(street => street.open > 0).map(street => [street.name, street.open])).toEqual([
      [expect.any(String), 2],
      [null, 1],
    ])
  })

  it('says what is due within four hours, then what is late, by whom, and who above them knows', async () => {
    t.travel({ hours: 21 })
    expect((await wall()).soon).toBe(2)
    t.travel({ hours: 5 })
    await sweepClocks(t.db, t.now())
    const first = await wall()
    expect([first.overdue, first.answers, first.weeks.at(-1)?.due]).toEqual([2, { due: 3, inTime: 1 }, 3])
    expect(first.late[0]).toMatchObject({ enterpriseName: '广州鹭汀智能装备有限公司', holderName: '陈若溪', knows: 'minister' })
    t.travel({ hours: 26 })
    await sweepClocks(t.db, t.now())
    expect((await wall()).late.map(({ knows }) => knows)).toEqual(['leader', 'leader'])
  })
})
