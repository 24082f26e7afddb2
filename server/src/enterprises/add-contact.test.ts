import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const add = async (memberId: string | null, body: object = { name: '王知行' }, id = test.cast.enterprise, key?: string) =>
  (await test.as(memberId)).post(`/api/enterprises/${id}/contacts`, body, key)
const contacts = async () => (await (await test.as(test.cast.officer)).get(`/api/enterprises/${test.cast.enterprise}`)).body.contacts

describe('addContact', () => {
  it('refuses a stranger', async () => {
    expect((await add(null)).status).toBe(401)
  })

  it.each([
    ['nobody', { name: '  ' }, 'name'],
    ['a phone that is none', { name: '王知行', phone: 'abc' }, 'phone'],
    ['an unknown field', { name: '王知行', account: 'active' }, 'account'],
  ])('refuses %s: 400 and says where', async (_what, body, field) => {
    const { status, body: answer } = await add(test.cast.officer, body)
    expect([status, answer.errors[0].field]).toEqual([400, field])
    expect(await contacts()).toHaveLength(1)
  })

  it('is not there for a foreign contact, another district, nor for an id that never was', async () => {
    const never = await add(test.cast.officer, undefined, randomUUID())
    for (const who of ['foreignContact', 'outsider'] as const) {
      const { status, body } = await add(test.cast[who])
      expect([who, status, body]).toEqual([who, 404, never.body])
    }
  })

  it('is for officer, deputy and minister', async () => {
    for (const who of ['foreignOfficer', 'contact', 'leader'] as const)
      expect([who, (await add(test.cast[who])).status]).toEqual([who, 403])
    expect(await contacts()).toHaveLength(1)
  })

  it('adds somebody to talk to, who has no account yet, and says so in the record', async () => {
    const { status, body } = await add(test.cast.deputy, { name: '程念慈', title: '财务', phone: '139-0000-0059' })
    expect(status).toBe(201)
    expect((await contacts()).at(-1)).toMatchObject({
      id: body.id,
      name: '程念慈',
      title: '财务',
      phone: '139-0000-0059',
      isMain: false,
      account: 'none',
    })
    expect((await historyOf(test, 'contact.added')).at(-1)).toMatchObject({
      actor_id: test.cast.deputy,
      enterprise_id: test.cast.enterprise,
      subject_id: body.id,
      data: { name: '程念慈' },
    })
  })

  it('has one main contact: a new one takes the place of the old', async () => {
    await add(test.cast.minister, { name: '温书言', phone: '139-0000-0063', isMain: true })
    const main = (await contacts()).filter((each: { isMain: boolean }) => each.isMain)
    expect(main.map((each: { name: string }) => each.name)).toEqual(['温书言'])
  })

  it('does it once for the same key', async () => {
    const [key, before] = [randomUUID(), await contacts()]
    const first = await add(test.cast.officer, undefined, undefined, key)
    expect((await add(test.cast.officer, undefined, undefined, key)).body).toEqual(first.body)
    expect(await contacts()).toHaveLength(before.length + 1)
  })
})
