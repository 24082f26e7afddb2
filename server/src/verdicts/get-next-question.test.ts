import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aPolicyFact } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (query = '', id = t.cast.enterprise) => `/api/enterprises/${id}/next-question${query}`
const ask = async (query = '', who = t.cast.officer) => (await (await t.as(who)).get(path(query))).body

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getNextQuestion', () => {
  it('is for whoever of the office sees the enterprise whole', async () => {
    expect((await (await t.as(null)).get(path())).status).toBe(401)
    for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer])
      expect((await (await t.as(who)).get(path())).status).toBe(404)
    expect((await (await t.as(t.cast.officer)).get(path('', never))).status).toBe(404)
  })

  it('names the fact, how it is answered, and what waits for it', async () => {
    const { question, open } = await ask()
    expect(question).toMatchObject({
      fact: expect.stringMatching(/^(?:企业|单位)\./),
      waiting: [{ articles: expect.anything() }],
      judged: false,
    })
    expect(open).toBeGreaterThan(5)
  })

  it('what nobody knows now is not asked again, what was answered neither', async () => {
    const first = (await ask()).question
    const second = (await ask(`?dismissed=${encodeURIComponent(first.fact)}`)).question
    expect(second.fact).not.toBe(first.fact)
    const answers: Record<string, unknown> = { boolean: false, number: 1, date: '2020-01-01', code: first.choices[0]?.code }
    await aPolicyFact(t, first.fact, answers[first.type])
    expect((await ask()).question.fact).not.toBe(first.fact)
  })

  it('questions are asked until nothing more can be decided', async () => {
    const dismissed: string[] = []
    for (let left = 300; left > 0; left--) {
      const { question } = await ask(`?dismissed=${encodeURIComponent(dismissed.join(','))}`)
      if (!question) break
      expect(dismissed).not.toContain(question.fact)
      dismissed.push(question.fact)
    }
    expect(dismissed.length).toBeGreaterThan(20)
    expect((await ask(`?dismissed=${encodeURIComponent(dismissed.join(','))}`)).question).toBeNull()
  })
})
