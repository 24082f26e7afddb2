import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { after, aLine, aNextVersion, aPlanInForce, days, milestone, officer } from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string, one: string, other: string) => `/api/projects/${id}/plan/comparison?one=${one}&other=${other}`

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function twoVersions() {
  const line = aLine()
  const plan = await aPlanInForce(t, { milestones: line.all })
  const next = await aNextVersion(t, plan.projectId, all => [
    ...all.map(one => (one.id === line.contract.id ? { ...one, promise: days(5) } : one)),
    milestone('公示', officer, days(5), [after(line.contract)]),
  ])
  return { ...plan, line, next: next.id }
}

describe('comparePlans', () => {
  it('refuses who is not signed in: 401, and who does not see the project, or one of another: 404', async () => {
    const { projectId, id, next } = await twoVersions()
    expect((await (await t.as(null)).get(path(projectId, id, next))).status).toBe(401)
    expect((await (await t.as(t.cast.clerk)).get(path(projectId, id, next))).status).toBe(404)
    expect((await (await t.as(t.cast.officer)).get(path(projectId, id, never))).status).toBe(404)
    expect((await (await t.as(t.cast.officer)).get(path(projectId, id, 'x'))).status).toBe(400)
  })

  it('lays two versions side by side: what was added, changed and moved by it (R15.7)', async () => {
    const { projectId, id, next, line } = await twoVersions()
    const { body } = await (await t.as(t.cast.officer)).get(path(projectId, id, next))
    expect([body.one, body.other]).toMatchObject([
      { version: 1, status: 'inForce' },
      { version: null, status: 'proposed', reason: '联审晚了，重排。' },
    ])
    expect(body.rows.map((row: { name: string; what: string; shiftDays: number | null }) => [row.name, row.what, row.shiftDays])).toEqual([
      ['需求确认', 'same', 0],
      ['资格核查', 'same', 0],
      ['协议签署', 'changed', 3],
      ['联审', 'changed', 3],
      ['落地核定', 'changed', 3],
      ['公示', 'added', null],
    ])
    const contract = body.rows.find((row: { name: string }) => row.name === '协议签署')
    expect([contract.id, contract.one.startAt, contract.now]).toEqual([line.contract.id, contract.other.startAt, contract.one])
    await act(t, t.cast.minister, `/api/plans/${next}/adoption`, {})
    const { body: after } = await (await t.as(t.cast.officer)).get(path(projectId, next, id))
    expect(after.rows.at(-1)).toMatchObject({ name: '公示', what: 'removed', owner: { one: '陈若溪', other: null }, other: null })
  })
})
