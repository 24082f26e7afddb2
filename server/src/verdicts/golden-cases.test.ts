import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type CompiledDocument,
  compileDocument,
  fitsGolden,
  type GoldenCase,
  goldenFacts,
  goldenMeasure,
  inForceOn,
  readDocument,
} from '@yigen/policy'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { answerBody, encodedText, policyBegunWith } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureKey } from './measure-key.ts'
import type { VerdictView } from './verdict-view.ts'

const folder = createRequire(import.meta.url)
  .resolve('@yigen/policy')
  .replace(/src\/index\.ts$/, 'policies')
const texts = readdirSync(folder).filter(file => file.endsWith('.yaml'))
const encoded = texts.map(file => compileDocument(readDocument(encodedText(file))))
const subjectOf = ({ document }: CompiledDocument, { measure }: GoldenCase) => document.measures.find(({ id }) => id === measure)?.subject
const cases = encoded.flatMap(compiled => compiled.document.golden.cases.map((golden, index) => ({ compiled, golden, index })))
const ofEnterprises = cases.filter(({ compiled, golden }) => subjectOf(compiled, golden) === 'enterprise')

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('every golden case of an enterprise, entered by the steps of the product, is answered as people read it in the text', () => {
  it('they are all but those of persons, households and projects', () => {
    expect([cases.length, ofEnterprises.length]).toEqual([182, 137])
  })

  it.each(ofEnterprises.map(one => [`${one.compiled.document.id} ${one.index + 1}`, one] as const))(
    '%s',
    async (name, { compiled, golden }) => {
      const enterpriseId = await makeEnterprise(t.db, t.now(), { name, officerId: t.cast.officer, createdBy: t.cast.minister })
      await enter(enterpriseId, compiled, golden)
      const view = await ask(enterpriseId, compiled, golden)
      expect(view.verdict).toBe(golden.verdict)
      if (golden.deciding !== undefined)
        expect(view.clauses.filter(({ deciding }) => deciding).map(({ id }) => id)).toContain(golden.deciding)
      if (golden.amount !== undefined) expect(view.total && fitsGolden(golden.amount, view.total)).toBe(true)
    },
  )
})

/** On the day of the case, or where none of it is in force any more on the day of its text. */
async function enter(enterpriseId: string, { document, measures }: CompiledDocument, golden: GoldenCase): Promise<void> {
  const day = dayOf(document, golden)
  goTo(measures.some(measure => inForceOn(measure, day)) ? day : document.golden.asOf)
  const officer = await t.as(t.cast.officer)
  for (const [fact, value] of Object.entries(goldenFacts(document.golden, golden))) {
    const answer = await officer.post(`/api/enterprises/${enterpriseId}/policy-facts`, answerBody(t, fact, value))
    expect([fact, answer.status, answer.body.title]).toEqual([fact, 201, undefined])
  }
}

async function ask(enterpriseId: string, compiled: CompiledDocument, golden: GoldenCase): Promise<VerdictView> {
  const day = dayOf(compiled.document, golden)
  goTo(day)
  const measure = goldenMeasure(compiled.measures, golden, day)
  const query = new URLSearchParams({ version: '1', measure: measure ? measureKey(measure.measure) : '' })
  const policyId = await policyBegunWith(t, compiled.document.id)
  return (await (await t.as(t.cast.officer)).get(`/api/enterprises/${enterpriseId}/verdicts/${policyId}?${query}`)).body
}

const dayOf = ({ golden }: CompiledDocument['document'], { asOf }: GoldenCase): string => asOf ?? golden.asOf
const goTo = (day: string) => t.travel(Temporal.Instant.from(`${day}T10:00:00+08:00`))
