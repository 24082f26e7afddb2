import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const unassigned = (name = `广州无名${randomUUID().slice(0, 8)}有限公司`) =>
  makeEnterprise(test.db, test.now(), { name, officerId: null, createdBy: test.cast.minister })
const assign = async (memberId: string | null, id: string, officerId: string, key?: string) =>
  (await test.as(memberId)).post(`/api/enterprises/${id}/assignment`, { officerId }, key)
const clocksOf = (enterpriseId: string) =>
  test.db
    .selectFrom('clock')
    .select(['kind', 'officer_id', 'holder_id', 'due_at', 'stopped_at'])
    .where('enterprise_id', '=', enterpriseId)
    .execute()

describe('assignOfficer', () => {
  it('refuses a stranger', async () => {
    expect((await assign(null, test.cast.enterprise, test.cast.officer)).status).toBe(401)
  })

  it('refuses a body that names nobody, and an unknown field', async () => {
    const id = await unassigned()
    const minister = await test.as(test.cast.minister)
    expect((await minister.post(`/api/enterprises/${id}/assignment`, {})).status).toBe(400)
    expect((await minister.post(`/api/enterprises/${id}/assignment`, { officerId: test.cast.officer, force: true })).status).toBe(400)
    expect((await assign(test.cast.minister, id, randomUUID())).body).toMatchObject({
      code: 'unknownMember',
      errors: [{ field: 'officerId' }],
    })
    expect((await assign(test.cast.minister, id, test.cast.outsider)).body.code).toBe('unknownMember')
  })

  it('answers for a foreign enterprise as for an id that never was', async () => {
    const never = await assign(test.cast.minister, randomUUID(), test.cast.officer)
    expect(never.status).toBe(404)
    for (const officerId of [test.cast.officer, randomUUID()])
      expect((await assign(test.cast.contact, test.cast.foreignEnterprise, officerId)).body).toEqual(never.body)
  })

  it('is for the minister or a leader', async () => {
    const id = await unassigned()
    for (const officerId of [test.cast.officer, randomUUID()]) {
      expect((await assign(test.cast.officer, id, officerId)).status).toBe(403)
      expect((await assign(test.cast.head, id, officerId)).status).toBe(403)
    }
    expect((await assign(test.cast.otherMinister, id, test.cast.officer)).status).toBe(403)
    expect((await assign(test.cast.otherMinister, id, test.cast.foreignOfficer)).status).toBe(201)
  })

  it('refuses a second officer, and names the one there is (R3.1)', async () => {
    const { status, body } = await assign(test.cast.minister, test.cast.enterprise, test.cast.deputy)
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'alreadyAssigned', title: '这家企业的首席服务官是陈若溪，一家只有一名。换人走交接。' })
  })

  it('refuses somebody without the role', async () => {
    expect((await assign(test.cast.minister, await unassigned(), test.cast.clerk)).body.code).toBe('notAnOfficer')
  })

  it('gives the enterprise its officer, who is told and has 24 hours for the first contact (R3.6)', async () => {
    const id = await unassigned('广州珠岸新材料有限公司')
    const { status, body } = await assign(test.cast.minister, id, test.cast.officer)
    expect(status).toBe(201)
    expect(body).toMatchObject({ officerId: test.cast.officer, officerName: '陈若溪' })
    expect(Temporal.Instant.from(body.firstContactDueAt).toString()).toBe(test.now().add({ hours: 24 }).toString())
    const clocks = await clocksOf(id)
    expect(clocks).toHaveLength(1)
    expect(clocks[0]).toMatchObject({ kind: 'firstContact', officer_id: test.cast.officer, holder_id: test.cast.officer })
    const page = await (await test.as(test.cast.officer)).get(`/api/enterprises/${id}`)
    expect(page.body).toMatchObject({ whole: true, officer: { name: '陈若溪' }, firstContact: { stoppedAt: null } })
    expect(page.body.may).toContain('recordFirstContact')
    const notices = await test.db.selectFrom('notice').select(['member_id', 'kind']).where('enterprise_id', '=', id).execute()
    expect(notices).toEqual([{ member_id: test.cast.officer, kind: 'assignment.given' }])
    const history = await test.db.selectFrom('history').select(['kind', 'public', 'actor_id']).where('enterprise_id', '=', id).execute()
    expect(history).toEqual([{ kind: 'assignment.made', public: true, actor_id: test.cast.minister }])
  })

  it('takes along what already runs for the enterprise: the default minister held it (R3.2)', async () => {
    const id = await unassigned()
    await makeContact(test.db, test.now(), {
      enterpriseId: id,
      memberId: test.cast.contact,
      name: '王嘉树',
      phone: '',
      addedBy: test.cast.minister,
    })
    const filed = await (await test.as(test.cast.contact)).post('/api/requests', { enterpriseId: id, body: '办公室漏水' })
    expect(filed.status).toBe(201)
    expect(new Set((await clocksOf(id)).map(clock => clock.holder_id))).toEqual(new Set([test.cast.minister]))
    await assign(test.cast.leader, id, test.cast.deputy)
    const clocks = await clocksOf(id)
    expect(clocks.map(clock => clock.kind).toSorted()).toEqual(['answer', 'firstContact', 'settlement'])
    for (const clock of clocks) expect(clock).toMatchObject({ officer_id: test.cast.deputy, holder_id: test.cast.deputy })
  })

  it('gives to one of two who come at once', async () => {
    const id = await unassigned()
    const both = await Promise.all([assign(test.cast.minister, id, test.cast.officer), assign(test.cast.leader, id, test.cast.deputy)])
    expect(both.map(answer => answer.status).toSorted()).toEqual([201, 409])
    expect(await clocksOf(id)).toHaveLength(1)
  })

  it('does it once for the same key', async () => {
    const id = await unassigned()
    const key = randomUUID()
    const first = await assign(test.cast.minister, id, test.cast.officer, key)
    const second = await assign(test.cast.minister, id, test.cast.officer, key)
    expect([second.status, second.body]).toEqual([first.status, first.body])
    expect(await clocksOf(id)).toHaveLength(1)
  })
})
