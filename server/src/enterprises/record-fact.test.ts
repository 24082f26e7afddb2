import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const capital = { kind: 'rdExpense', period: '2026-11-24', number: 120_000_000_000, source: '营业执照' }
const fact = async (memberId: string | null, body: object = capital, key?: string, id = test.cast.enterprise) =>
  (await test.as(memberId)).post(`/api/enterprises/${id}/facts`, body, key)
const facts = async () => (await (await test.as(test.cast.officer)).get(`/api/enterprises/${test.cast.enterprise}`)).body.facts

describe('recordFact', () => {
  it('refuses a stranger', async () => {
    expect((await fact(null)).status).toBe(401)
  })

  it('refuses a value that is not of its kind, a period to come, a source left out', async () => {
    expect((await fact(test.cast.officer, { ...capital, number: 1.5 })).status).toBe(400)
    expect((await fact(test.cast.officer, { ...capital, words: '一亿' })).body).toMatchObject({
      code: 'factValueWrong',
      errors: [{ field: 'words' }],
    })
    expect((await fact(test.cast.officer, { ...capital, period: '2027' })).body.code).toBe('periodNotBegun')
    expect((await fact(test.cast.officer, { ...capital, source: '' })).status).toBe(400)
  })

  it('is invisible to a foreign contact, and for officer, deputy and minister alone', async () => {
    expect((await fact(test.cast.foreignContact)).status).toBe(404)
    expect((await fact(test.cast.foreignOfficer)).status).toBe(403)
    expect((await fact(test.cast.contact)).status).toBe(403)
    expect((await fact(test.cast.leader)).status).toBe(403)
  })

  it('keeps it dated with its source, and says so in the record', async () => {
    const { status, body } = await fact(test.cast.officer)
    expect(status).toBe(201)
    expect(await facts()).toMatchObject([
      { id: body.id, kind: 'rdExpense', period: '2026-11-24', number: 120_000_000_000, source: '营业执照', recordedBy: '陈若溪' },
    ])
    expect((await historyOf(test, 'fact.recorded')).at(-1)).toMatchObject({
      kind: 'fact.recorded',
      data: { value: { zh: '120,000 万元' } },
    })
  })

  it('corrects by a new row that names the old, once (R2.3)', async () => {
    const [old] = await facts()
    const foreign = await fact(test.cast.officer, { ...capital, corrects: randomUUID() })
    expect(foreign.body).toMatchObject({ code: 'notFound', errors: [{ field: 'corrects' }] })
    expect((await fact(test.cast.officer, { ...capital, kind: 'officeArea', corrects: old.id })).status).toBe(400)
    const corrected = await fact(test.cast.deputy, { ...capital, number: 130_000_000_000, corrects: old.id })
    expect(corrected.status).toBe(201)
    expect(await facts()).toMatchObject([
      { id: corrected.body.id, corrects: old.id, correctedBy: null },
      { id: old.id, number: 120_000_000_000, correctedBy: corrected.body.id },
    ])
    expect((await fact(test.cast.officer, { ...capital, corrects: old.id })).body.code).toBe('factCorrected')
  })

  it('does it once for the same key', async () => {
    const key = randomUUID()
    const day = { kind: 'foundedOn', period: '2019-06-12', day: '2019-06-12', source: '营业执照' }
    const first = await fact(test.cast.officer, day, key)
    expect((await fact(test.cast.officer, day, key)).body).toEqual(first.body)
    expect((await facts()).filter((each: { kind: string }) => each.kind === 'foundedOn')).toHaveLength(1)
  })
})
