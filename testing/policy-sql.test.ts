import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type GivenFacts, readFacts } from '../policy/src/facts/read-facts.ts'
import { compileMeasure } from '../policy/src/rules/compile-document.ts'
import type { CompiledMeasure } from '../policy/src/rules/rule.ts'
import { columnsOf } from '../policy/src/sql/table.ts'
import { type Statement, sqlOfClause, sqlOfMeasure } from '../policy/src/sql/write-measure.ts'
import { dictionary } from '../policy/src/testing/dictionary.ts'
import { randomFacts, randomMeasure } from '../policy/src/testing/random-measures.ts'
import { assess } from '../policy/src/verdict/assess.ts'
import { type TestDatabase, testDatabase } from './database.ts'

const options = { asOf: '2026-06-30', firstYear: 2023 }
const columns = columnsOf(dictionary, 2023, 2025)
const subjects: GivenFacts[] = fc.sample(randomFacts, { numRuns: 60, seed: 15 })
const known = subjects.map(facts => readFacts(facts, dictionary, options.asOf))

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  client = new pg.Client(database.ownerUrl)
  await client.connect()
  const defined = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')
  await client.query(`create table subject (place integer, ${defined})`)
  for (const [place, facts] of known.entries()) {
    const values = [place, ...columns.map(column => column.read(facts))]
    await client.query(`insert into subject values (${values.map((_, index) => `$${index + 1}`).join(', ')})`, values)
  }
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** Many statements in one, their parameters counted on. */
async function answersOf(statements: readonly Statement[]): Promise<unknown[][]> {
  const values: unknown[] = []
  const selected = statements.map((statement, index) => {
    const text = statement.text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + values.length}`)
    values.push(...statement.values)
    return `${text} as m${index}`
  })
  const { rows } = await client.query(`select ${selected.join(', ')} from subject order by place`, values)
  return rows.map(row => statements.map((_, index) => row[`m${index}`]))
}

const said = { yes: 1, no: 0, notApplicable: -1, unknown: null }

it('PostgreSQL answers as the tree does, measure by measure and clause by clause', async () => {
  const measures = fc.sample(randomMeasure, { numRuns: 300, seed: 15 })
  const compiled = measures.map((measure, index) =>
    compileMeasure(measure, dictionary, ['measures', index], { id: 'd', number: undefined }),
  )
  for (let from = 0; from < compiled.length; from += 30) {
    const some = compiled.slice(from, from + 30)
    const found = await answersOf(some.flatMap(measure => [sqlOfMeasure(measure, options), sqlOfClause(measure.root, measure, options)]))
    for (const [place, facts] of known.entries()) expect(found[place]).toEqual(some.flatMap(measure => treeAnswers(measure, facts)))
  }
})

function treeAnswers(measure: CompiledMeasure, facts: (typeof known)[number]): unknown[] {
  const { verdict, proof } = assess(measure, facts)
  // a clause that does not apply stands in nobody's way: to SQL it is true
  return [said[verdict], proof.verdict === 'notApplicable' ? 1 : said[proof.verdict]]
}
