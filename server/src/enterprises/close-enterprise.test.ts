import { randomUUID } from 'node:crypto'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { act } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reason = '已办理注销登记。'
const close = async (who: string | null, id: string, body: object = { reason }, key?: string) =>
  (await t.as(who)).post(`/api/enterprises/${id}/closing`, body, key)

/** With its officer from today on, who has not contacted it yet. */
async function anAssigned() {
  const name = `广州无名${randomUUID().slice(0, 8)}有限公司`
  const id = await makeEnterprise(t.db, t.now(), { name, officerId: null, createdBy: t.cast.minister })
  await act(t, t.cast.minister, `/api/enterprises/${id}/assignment`, { officerId: t.cast.officer })
  return { id, name }
}
const aMatter = (enterpriseId: string) =>
  act(t, t.cast.officer, '/api/requests', {
    enterpriseId,
    title: '消防验收',
    body: '消防验收怎么办？',
    source: 'call',
    receivedAt: t.now().toString(),
  })

describe('closeEnterprise', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await close(null, t.cast.enterprise)).status).toBe(401)
  })

  it('refuses without a reason: 400', async () => {
    expect((await close(t.cast.minister, t.cast.enterprise, { reason: ' ' })).status).toBe(400)
  })

  it('knows no foreign enterprise, and none that never was: 404', async () => {
    expect((await close(t.cast.foreignContact, t.cast.enterprise)).status).toBe(404)
    expect((await close(t.cast.minister, randomUUID())).status).toBe(404)
  })

  it('is for its minister and for leaders: else 403', async () => {
    for (const who of [t.cast.contact, t.cast.officer, t.cast.deputy, t.cast.otherMinister])
      expect((await close(who, t.cast.enterprise)).status).toBe(403)
  })

  it('refuses while a matter or an order is open: 409 with how many', async () => {
    const { id } = await anAssigned()
    await aMatter(id)
    await act(t, t.cast.minister, `/api/enterprises/${id}/orders`, { officerId: t.cast.deputy, words: '打个电话。' })
    expect((await close(t.cast.minister, id)).body).toMatchObject({
      status: 409,
      code: 'enterpriseHasOpen',
      title: '这家企业还有 2 件事没有办完，办完再注销。',
    })
  })

  it('ends the assignment and its first contact, keeps who followed it last, records and tells it (R3.1)', async () => {
    const { id, name } = await anAssigned()
    t.travel({ hours: 1 })
    expect((await close(t.cast.leader, id)).body).toEqual({ ok: true })
    const { rows } = await sql<{ until: Date | null; stopped_by: string | null }>`
      select upper(a.during) as until, c.stopped_by from assignment a join clock c on c.subject_id = a.id where a.enterprise_id = ${id}`.execute(
      t.db,
    )
    expect(rows).toHaveLength(1)
    expect([rows[0]?.until !== null, rows[0]?.stopped_by]).toEqual([true, 'enterprise.closed'])
    const page = (await (await t.as(t.cast.officer)).get(`/api/enterprises/${id}`)).body
    expect([page.state, page.whole, page.may]).toEqual(['closed', true, expect.not.arrayContaining(['fileRequest', 'changeEnterprise'])])
    expect((await historyOf(t, 'enterprise.closed')).at(-1)).toMatchObject({ actor_id: t.cast.leader, enterprise_id: id, data: { reason } })
    expect((await toldTo(t, t.cast.officer))[0]).toBe(`苏明哲注销了${name}：${reason}`)
  })

  it('refuses what is closed already: 409; with the same key the first answer comes again', async () => {
    const { id } = await anAssigned()
    for (const _ of [1, 2]) expect((await close(t.cast.minister, id, { reason }, `key-${id}`)).status).toBe(200)
    expect((await close(t.cast.minister, id)).body.code).toBe('enterpriseClosed')
    expect((await historyOf(t, 'enterprise.closed')).filter(row => row.enterprise_id === id)).toHaveLength(1)
  })

  it('its officer is free to go: what is closed holds nobody (R3.1)', async () => {
    const health = await (await t.as(null)).get('/api/health')
    expect(health.body.promises?.gaps ?? 0).toBe(0)
  })
})
