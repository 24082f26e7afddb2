import { standardSignNumbers } from '@yigen/domain/signs/sign-rules.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { reckon, signsOf } from '@yigen/testing/signs.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const body = (more: object = {}) => ({ seen: 0, numbers: standardSignNumbers, off: [], reason: '续租大多提前四个月谈。', ...more })
const publish = async (who: string | null, more: object = {}, key?: string) => (await t.as(who)).post('/api/sign-rules', body(more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 403; one under which most would stand is warned of with the count, and published where it is meant (R23.2)', async () => {
  expect((await publish(null)).status).toBe(401)
  expect((await publish(t.cast.minister, { numbers: { ...standardSignNumbers, leaseDays: 1 } })).status).toBe(400)
  for (const who of [t.cast.officer, t.cast.contact, t.cast.leader]) expect((await publish(who)).status).toBe(403)
  const everybody = { numbers: { ...standardSignNumbers, contactDays: 7 } }
  const wide = await publish(t.cast.minister, everybody)
  expect([wide.status, wide.body.code, wide.body.changed]).toMatchObject([409, 'signRuleTooWide', { rule: 'noContact', count: 2, of: 2 }])
  const [one, two] = await Promise.all([1, 2].map(() => publish(t.cast.minister, { ...everybody, sure: true }, 'same')))
  expect([one?.status, one?.body.version, two?.body]).toEqual([201, 1, one?.body])
  expect((await publish(t.cast.minister)).body.code).toBe('signRulesMoved')
  expect((await historyOf(t, 'signRules.published')).at(-1)).toMatchObject({ public: false })
})

it('holds from the next reckoning: whom it lists no more leaves the list', async () => {
  const fact = { kind: 'leaseUntil', period: '2026-11-24', day: '2027-03-25', source: '租赁合同' }
  await (await t.as(t.cast.officer)).post(`/api/enterprises/${t.cast.enterprise}/facts`, fact)
  await reckon(t)
  expect(await signsOf(t)).toMatchObject([{ version: 1, signs: [{ rule: 'leaseEnds' }, { rule: 'noContact' }] }])
  expect((await publish(t.cast.minister, { seen: 1, off: ['leaseEnds'] })).status).toBe(201)
  await reckon(t)
  expect(await signsOf(t)).toEqual([])
  expect(await signsOf(t, t.cast.officer, '?left=true')).toMatchObject([{ state: 'gone' }])
})
