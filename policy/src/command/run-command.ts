import { parseArgs } from 'node:util'
import { readDocument } from '#document/read-document.ts'
import { count, day } from '#document/shape.ts'
import { PolicyError, refuse } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import type { Language } from '#problems/sentences.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { check, type Read } from './check.ts'
import { match } from './match.ts'
import { readText } from './read-file.ts'
import { sql } from './sql.ts'

const usage = `policy check FILE…                         read, check and run the golden cases
policy match FILE… --facts FACTS.json      ask all measures of one subject
policy sql FILE… --first-year 2020         each measure as one PostgreSQL expression
  --as-of 2026-06-30   the day asked, else today
  --language zh|en     of sentences, else zh
  --json               for programs`

/** What every command is given besides its documents. */
export type Options = { facts: string | undefined; asOf: string; firstYear: number; language: Language; json: boolean }

const commands = { check, match, sql }

/** Runs what was typed and yields the exit code. */
export function runCommand(words: string[]): number {
  return attempt(() => run(words), words.includes('en') ? 'en' : 'zh')
}

function run(words: string[]): number {
  const { values, positionals } = given(words)
  const [name = '', ...files] = positionals
  if (values.help || !Object.hasOwn(commands, name) || files.length === 0) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const options: Options = {
    facts: values.facts,
    asOf: day(values['as-of'], ['--as-of']),
    firstYear: count(1900, 2199)(Number(values['first-year']), ['--first-year']),
    language: values.language === 'en' ? 'en' : 'zh',
    json: values.json,
  }
  const documents: Read[] = []
  for (const file of files)
    attempt(() => documents.push({ file, compiled: compileDocument(readDocument(readText(file))) }), options.language, file)
  const code = commands[name as keyof typeof commands](documents, options)
  return documents.length < files.length ? 1 : code
}

function given(words: string[]) {
  try {
    return parseArgs({
      args: words,
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
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refuse('option-unknown', [], { reason: error.message })
  }
}

/** What goes wrong is told in sentences, with the file it stands in, and makes the command fail. */
function attempt(act: () => number, language: Language, file?: string): number {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const problem of error.problems) console.error(`${file === undefined ? '' : `${file}:`}${showProblem(problem, language)}`)
    return 1
  }
}
