import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())
const door = async (memberId: string | null) => (await test.as(memberId)).get('/api/door')

describe('getDoor', () => {
  it('refuses a stranger', async () => {
    expect((await door(null)).status).toBe(401)
  })

  it('refuses everyone who is not the contact of an enterprise', async () => {
    for (const who of ['officer', 'minister', 'leader', 'clerk', 'auditAdministrator'] as const) {
      const { status, body } = await door(test.cast[who])
      expect([who, status, body.code]).toEqual([who, 403, 'mayNot'])
    }
  })

  it('shows the officer with the duty phone and since when, and the deputy (R3.1, R11.4)', async () => {
    const { status, body } = await door(test.cast.contact)
    expect(status).toBe(200)
    expect(body.enterprises).toMatchObject([
      {
        id: test.cast.enterprise,
        name: '广州鹭汀智能装备有限公司',
        officer: { name: '陈若溪', phone: '138-0000-0012', unitName: '区投资促进中心', onLeave: false },
        officerBackAt: null,
        deputy: { name: '黎景行', phone: '138-0000-0027' },
        minister: null,
        openRequests: 0,
        requests: 0,
        contactPhone: '139-0000-0034',
      },
    ])
    expect(Temporal.Instant.from(body.enterprises[0].officerSince).toString()).toBe(
      test
        .now()
        .subtract({ hours: 24 * 30 })
        .toString(),
    )
  })

  it('counts what is open apart from what has ended, and only of the own enterprises', async () => {
    const contact = await test.as(test.cast.contact)
    const filing = { enterpriseId: test.cast.enterprise, body: '园区门口的路灯坏了三天，员工晚上下班不安全。' }
    const { body: first } = await contact.post('/api/requests', filing)
    await contact.post('/api/requests', { ...filing, body: '想问人才公寓今年还有没有名额。' })
    await contact.post(`/api/requests/${first.id}/withdrawal`, { reason: '路灯已经修好了。' })
    expect((await door(test.cast.contact)).body.enterprises).toMatchObject([{ openRequests: 1, requests: 2 }])
    expect((await door(test.cast.foreignContact)).body.enterprises).toMatchObject([{ openRequests: 0, requests: 0 }])
  })

  it('names the minister who holds the matters of an enterprise without an officer (R3.2)', async () => {
    const { minister, contact } = test.cast
    const enterpriseId = await makeEnterprise(test.db, test.now(), { name: '澄屿数字（筹）', officerId: null, createdBy: minister })
    await makeContact(test.db, test.now(), { enterpriseId, memberId: contact, name: '王嘉树', phone: '139-0000-0035', addedBy: minister })
    const { body } = await door(contact)
    expect(body.enterprises.map((one: { name: string }) => one.name)).toEqual(['广州鹭汀智能装备有限公司', '澄屿数字（筹）'])
    expect(body.enterprises[1]).toMatchObject({ officer: null, officerSince: null, deputy: null, minister: { name: '郑怀远' } })
  })

  it('says until when the officer is on leave (R3.3)', async () => {
    const until = test.now().add({ hours: 48 })
    await sql`insert into leave (district_id, id, member_id, during, recorded_by, recorded_at)
      values (${haizhu}, ${randomUUIDv7()}, ${test.cast.officer}, tstzrange(${test.now()}::timestamptz, ${until}::timestamptz), ${test.cast.minister}, ${test.now()})`.execute(
      test.db,
    )
    const { body } = await door(test.cast.contact)
    expect(body.enterprises[0]).toMatchObject({
      officer: { name: '陈若溪', onLeave: true },
      deputy: { name: '黎景行', onLeave: false },
      minister: null,
    })
    expect(Temporal.Instant.from(body.enterprises[0].officerBackAt).toString()).toBe(until.toString())
  })

  it('names the minister, too, while officer and deputy are both away (R3.4)', async () => {
    await onLeave(test, test.cast.deputy)
    const { body } = await door(test.cast.contact)
    expect(body.enterprises[0]).toMatchObject({ officer: { onLeave: true }, deputy: { onLeave: true }, minister: { name: '郑怀远' } })
  })
})
