import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  await test.db
    .insertInto('fact')
    .values({
      district_id: haizhu,
      id: randomUUIDv7(),
      enterprise_id: test.cast.enterprise,
      kind: 'foundedOn',
      period: '2019-06-12',
      number: null,
      words: null,
      day: Temporal.PlainDate.from('2019-06-12'),
      source: '营业执照',
      corrects: null,
      import_id: null,
      recorded_by: test.cast.officer,
      recorded_at: test.now(),
    })
    .execute()
})
afterAll(() => test.close())
const get = async (memberId: string | null, id = test.cast.enterprise) => (await test.as(memberId)).get(`/api/enterprises/${id}`)

describe('getEnterprise', () => {
  it('refuses a stranger, and an id that is none', async () => {
    expect((await get(null)).status).toBe(401)
    expect((await get(test.cast.officer, 'abc')).status).toBe(400)
  })

  it('answers for a foreign enterprise as for an id that never was', async () => {
    const never = await get(test.cast.contact, randomUUID())
    const foreign = await get(test.cast.contact, test.cast.foreignEnterprise)
    expect(never.status).toBe(404)
    expect(foreign.status).toBe(404)
    expect(foreign.body).toEqual(never.body)
    for (const who of ['outsider', 'systemAdministrator', 'auditAdministrator', 'clerk'] as const)
      expect((await get(test.cast[who])).status).toBe(404)
  })

  it('shows the office how the enterprise graded in the last year, not the enterprise itself (R8)', async () => {
    await aRating(test, 4)
    const graded = { asked: 1, answered: 1, grades: { 5: 0, 4: 1, 3: 0, 2: 0, 1: 0 } }
    expect((await get(test.cast.officer)).body.ratings).toEqual(graded)
    expect((await get(test.cast.contact)).body).not.toHaveProperty('ratings')
    expect((await get(test.cast.foreignOfficer)).body.ratings.asked).toBe(0)
    expect((await get(test.cast.foreignOfficer, test.cast.foreignEnterprise)).body.ratings.asked).toBe(0)
  })

  it('shows the officer everything with open numbers (R11.4)', async () => {
    const { status, body } = await get(test.cast.officer)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      whole: true,
      officer: { name: '陈若溪', phone: '138-0000-0012', unitName: '区投资促进中心', onLeave: false },
      officerCount: 1,
      deputy: { name: '黎景行' },
      minister: { name: '郑怀远' },
      contacts: [{ name: '王嘉树', phone: '139-0000-0034', phoneOpen: true, account: 'active' }],
      facts: [{ kind: 'foundedOn', day: '2019-06-12', recordedBy: '陈若溪', correctedBy: null }],
    })
    expect(body.may).toEqual([
      'recordFact',
      'addContact',
      'inviteContact',
      'changeContact',
      'addCreditCode',
      'changeEnterprise',
      'fileRequest',
    ])
  })

  it('masks numbers for the leader, who sees it whole', async () => {
    const { body } = await get(test.cast.leader)
    expect(body).toMatchObject({
      whole: true,
      contacts: [{ phone: '139****0034', phoneOpen: false }],
      may: ['closeEnterprise', 'fileRequest'],
    })
  })

  it('shows its contact who holds it, without the facts recorded about it (R11.1, R11.3)', async () => {
    const { body } = await get(test.cast.contact)
    expect(body).toMatchObject({
      reader: 'enterprise',
      whole: true,
      officer: { phone: '138-0000-0012' },
      may: ['fileRequest'],
    })
    for (const inner of ['facts', 'note', 'officerId']) expect(body).not.toHaveProperty(inner)
    for (const who of [body.officer, body.deputy]) expect(who).not.toHaveProperty('id')
    // the minister answers when nobody else is there
    expect(body.minister).toBeNull()
    expect(body.contacts).toMatchObject([{ phone: '139-0000-0034', phoneOpen: true }])
  })

  it('shows the rest of the office its line in the register', async () => {
    const { status, body } = await get(test.cast.foreignOfficer)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      whole: false,
      name: '广州鹭汀智能装备有限公司',
      officer: { name: '陈若溪' },
      contacts: [],
      facts: [],
      may: [],
    })
  })
})
