import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
let begin: Temporal.Instant
beforeAll(async () => {
  test = await testApp()
  begin = test.now()
  await (await test.as(test.cast.officer)).post(`/api/members/${test.cast.officer}/leaves`, {
    from: begin.toString(),
    until: begin.add({ hours: 48 }).toString(),
  })
})
afterAll(() => test.close())

const history = async (memberId: string | null, on?: Temporal.Instant, id = test.cast.enterprise) =>
  (await test.as(memberId)).get(`/api/enterprises/${id}/assignments${on ? `?on=${encodeURIComponent(on.toString())}` : ''}`)

describe('getAssignmentHistory', () => {
  it('refuses a stranger and a moment that is none; is invisible to foreign contacts', async () => {
    expect((await history(null)).status).toBe(401)
    expect((await (await test.as(test.cast.officer)).get(`/api/enterprises/${test.cast.enterprise}/assignments?on=today`)).status).toBe(400)
    expect((await history(test.cast.foreignContact)).status).toBe(404)
  })

  it('is for those who hold the enterprise', async () => {
    expect((await history(test.cast.foreignOfficer)).status).toBe(403)
    expect((await history(test.cast.contact)).status).toBe(200)
  })

  it('lists the officers the enterprise has had', async () => {
    const { body } = await history(test.cast.minister)
    expect(body).toMatchObject({ rows: [{ officerName: '陈若溪', until: null, assignedBy: '郑怀远' }], responsible: null })
  })

  it('keeps from the enterprise why it was this officer (R11.1)', async () => {
    await runOnce(test.ownerUrl, `update assignment set reason = '熟悉智能装备行业' where enterprise_id = '${test.cast.enterprise}'`)
    expect((await history(test.cast.minister)).body.rows[0].reason).toBe('熟悉智能装备行业')
    const [own] = (await history(test.cast.contact)).body.rows
    expect([own.officerName, own.reason, own.officerId]).toEqual(['陈若溪', undefined, undefined])
  })

  it('says who was responsible on that day, and who covered (R3.3)', async () => {
    expect((await history(test.cast.minister, begin.subtract({ hours: 1 }))).body.responsible).toEqual({
      officerId: test.cast.officer,
      officerName: '陈若溪',
      covering: null,
    })
    expect((await history(test.cast.minister, begin.add({ hours: 1 }))).body.responsible).toMatchObject({
      officerName: '陈若溪',
      covering: { memberId: test.cast.deputy, name: '黎景行' },
    })
    expect((await history(test.cast.minister, begin.subtract({ hours: 24 * 365 }))).body.responsible).toBeNull()
  })
})
