import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anEvidence, aProject } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = '/api/gates/versions'
const body = (more: object = {}) => ({ seen: 0, items: standardGates, taxUnitId: '440105-tax', reason: '园区项目另看规划条件。', ...more })
const publish = async (who: string | null, more: object = {}, key?: string) => (await t.as(who)).post(path, body(more), key)
const version = async () => (await (await t.as(t.cast.minister)).get('/api/gates')).body.version as number

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('publishGates, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expect((await publish(null)).status).toBe(401))

  it('refuses nothing asked, and one without a reason: 400', async () => {
    const answers = [await publish(t.cast.minister, { items: [] }), await publish(t.cast.minister, { reason: '' })]
    expect(answers.map(answer => [answer.status, answer.body.errors[0].field])).toEqual([
      [400, 'items'],
      [400, 'reason'],
    ])
  })

  it.each([['officer'], ['leader'], ['systemAdministrator'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await publish(t.cast[role])).status).toBe(403)
  })

  it('refuses a gate that asks for nothing, what nobody would verify, and a bureau that is none (R13.3): 400', async () => {
    const without = (gate: string) => standardGates.filter(item => item.gate !== gate)
    expect((await publish(t.cast.minister, { items: without('signed') })).body.title).toContain('“签约”门没有凭证')
    const unverified = standardGates.map(item => (item.kind === 'tax-paid' ? { ...item, verifiedBy: 'minister' } : item))
    expect((await publish(t.cast.minister, { items: unverified })).body).toMatchObject({
      code: 'gatesFaulty',
      errors: [{ field: 'items' }],
    })
    expect((await publish(t.cast.minister, { taxUnitId: '440105015' })).body).toMatchObject({
      code: 'unknownUnit',
      errors: [{ field: 'taxUnitId' }],
    })
  })

  it('refuses what was seen in another version: 409, and of two at once the second', async () => {
    const seen = await version()
    const raced = await Promise.all([publish(t.cast.minister, { seen }), publish(t.cast.otherMinister, { seen })])
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(raced.find(({ status }) => status === 409)?.body.code).toBe('gatesMoved')
  })
})

describe('what the gates ask, in a new version (R13.3, R1.7)', () => {
  it('is asked from then on, and names the bureau whose clerks verify', async () => {
    const seen = await version()
    const more = {
      kind: 'planning',
      gate: 'talks',
      name: '规划条件',
      look: '用地性质',
      document: '规划条件',
      unit: null,
      verifiedBy: 'minister',
      landings: [],
      optional: false,
    }
    const { status, body: published } = await publish(t.cast.minister, {
      seen,
      items: [...standardGates, more],
      taxUnitId: '440105-housing',
    })
    expect([status, published.version]).toEqual([201, seen + 1])
    const { id } = await aProject(t)
    await anEvidence(t, id, 'talks-held')
    await anEvidence(t, id, 'demand')
    expect((await (await t.as(t.cast.officer)).post(`/api/projects/${id}/gate`, { gate: 'talks' })).body.title).toBe('还差：规划条件。')
    const paid = await anEvidence(t, id, 'tax-paid')
    expect((await (await t.as(t.cast.clerk)).post(`/api/evidence/${paid.id}/verification`, {})).status).toBe(404)
    expect((await historyOf(t, 'gate.published')).at(-1)).toMatchObject({ public: false, data: { version: seen + 1 } })
  })

  it('is published once for the same key', async () => {
    const seen = await version()
    const [one, two] = await Promise.all([publish(t.cast.minister, { seen }, 'same'), publish(t.cast.minister, { seen }, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
