import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from './apply-leave-boundaries.ts'

let test: TestApp
let second: string
beforeAll(async () => {
  test = await testApp()
  second = await makeMember(test.db, test.now(), {
    name: '乔牧野',
    unitId: '440105-investment',
    roles: ['officer'],
    ministerId: test.cast.minister,
  })
  await (await test.as(test.cast.contact)).post('/api/requests', { enterpriseId: test.cast.enterprise, body: '消防验收怎么办' })
})
afterAll(() => test.close())

const appoint = async (memberId: string | null, body: object, of = test.cast.officer, key?: string) =>
  (await test.as(memberId)).post(`/api/members/${of}/deputies`, body, key)
const holders = async () =>
  new Set(
    (await test.db.selectFrom('clock').select('holder_id').where('enterprise_id', '=', test.cast.enterprise).execute()).map(
      row => row.holder_id,
    ),
  )

describe('appointDeputy', () => {
  it('refuses a stranger, somebody unknown, a period backwards', async () => {
    expect((await appoint(null, { deputyId: second })).status).toBe(401)
    expect((await appoint(test.cast.minister, { deputyId: randomUUID() })).body.code).toBe('unknownMember')
    const until = test.now().subtract({ hours: 1 }).toString()
    expect((await appoint(test.cast.minister, { deputyId: second, until })).body.code).toBe('periodBackwards')
  })

  it('knows no officer of another district, nor an enterprise that is not the officer’s', async () => {
    for (const deputyId of [second, randomUUID()])
      expect((await appoint(test.cast.minister, { deputyId }, test.cast.outsider)).status).toBe(404)
    expect((await appoint(test.cast.minister, { deputyId: second, enterpriseId: test.cast.foreignEnterprise })).status).toBe(404)
  })

  it('is for the minister of the team, not the officer', async () => {
    for (const deputyId of [second, randomUUID()]) {
      expect((await appoint(test.cast.officer, { deputyId })).status).toBe(403)
      expect((await appoint(test.cast.otherMinister, { deputyId })).status).toBe(403)
    }
  })

  it('refuses oneself, and somebody without the role', async () => {
    expect((await appoint(test.cast.minister, { deputyId: test.cast.officer })).body.code).toBe('ownDeputy')
    expect((await appoint(test.cast.minister, { deputyId: test.cast.clerk })).body.code).toBe('notADeputy')
  })

  it('ends the one before and passes on what is covered', async () => {
    await (await test.as(test.cast.officer)).post(`/api/members/${test.cast.officer}/leaves`, {
      from: test.now().toString(),
      until: test.now().add({ hours: 100 }).toString(),
    })
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    const key = randomUUID()
    const first = await appoint(test.cast.minister, { deputyId: second }, undefined, key)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ deputyId: second, held: 2, until: null })
    expect(await holders()).toEqual(new Set([second]))
    expect((await appoint(test.cast.minister, { deputyId: second }, undefined, key)).body).toEqual(first.body)
    expect((await (await test.as(second)).get(`/api/enterprises/${test.cast.enterprise}`)).body.whole).toBe(true)
    expect((await (await test.as(test.cast.deputy)).get(`/api/enterprises/${test.cast.enterprise}`)).body.whole).toBe(false)
  })

  it('goes before the general one for the enterprise it is for', async () => {
    await appoint(test.cast.minister, { deputyId: test.cast.deputy, enterpriseId: test.cast.enterprise })
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
  })

  it('takes effect later when it begins later, also in the middle of a leave', async () => {
    const from = test.now().add({ hours: 2 })
    await appoint(test.cast.minister, { deputyId: second, enterpriseId: test.cast.enterprise, from: from.toString() })
    expect(await holders()).toEqual(new Set([test.cast.deputy]))
    test.travel({ hours: 2 })
    await applyLeaveBoundaries(test.db, test.now())
    expect(await holders()).toEqual(new Set([second]))
  })
})
