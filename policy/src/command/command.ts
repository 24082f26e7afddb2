#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readDocument } from '#document/read-document.ts'
import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import type { Language } from '#problems/sentences.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { check } from './check.ts'
import { match } from './match.ts'
import { sql } from './sql.ts'

const usage = `policy check FILE…                         read, check and run the golden cases
policy match FILE… --facts FACTS.json      ask all measures of one subject
policy sql FILE… --first-year 2020         each measure as one PostgreSQL expression
  --as-of 2026-06-30   the day asked, else today
  --language zh|en     of sentences, else zh
  --json               for programs`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    facts: { type: 'string' },
    'as-of': { type: 'string', default: Temporal.Now.plainDateISO('Asia/Shanghai').toString() },
    'first-year': { type: 'string', default: '2020' },
    language: { type: 'string', default: 'zh' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** What every command is given besides its documents. */
export type Options = { facts: string | undefined; asOf: string; firstYear: number; language: Language; json: boolean }

const options: Options = {
  facts: values.facts,
  asOf: values['as-of'],
  firstYear: Number(values['first-year']),
  language: values.language === 'en' ? 'en' : 'zh',
  json: values.json,
}
const commands = { check, match, sql }
const [name = '', ...files] = positionals

function run(): number {
  if (values.help || !Object.hasOwn(commands, name) || files.length === 0) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const documents = files.flatMap(file => {
    try {
      return [{ file, compiled: compileDocument(readDocument(readFileSync(file, 'utf8'))) }]
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      for (const problem of error.problems) console.error(`${file}:${showProblem(problem, options.language)}`)
      return []
    }
  })
  const code = commands[name as keyof typeof commands](documents, options)
  return documents.length < files.length ? 1 : code
}

process.exitCode = run()
