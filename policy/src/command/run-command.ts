import { readDocument } from '#document/read-document.ts'
import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import type { Language } from '#problems/sentences.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { ask } from './ask.ts'
import { bench } from './bench.ts'
import { check } from './check.ts'
import { match } from './match.ts'
import { type Read, readWords } from './options.ts'
import { readText } from './read-file.ts'
import { sql } from './sql.ts'

const usage = `policy check FILE…                      read, check and run the golden cases
policy match FILE… --facts FACTS.json   ask all measures of one subject, or of each row of FACTS.csv
policy ask FILE… [--facts FACTS.json]   ask for what is missing, the question that decides most first
policy sql FILE… --first-year 2020      each measure as one PostgreSQL expression
policy bench FILE…                      what reading and answering take here, on the golden cases
  --as table|json|page   for people, for programs, as a page to print
  --as-of 2026-06-30     the day asked, else today
  --language zh|en       of sentences, else zh`

const commands = { ask, bench, check, match, sql }

/** Runs what was typed and yields the exit code. */
export function runCommand(words: string[]): Promise<number> {
  return attempt(() => run(words), words.includes('en') ? 'en' : 'zh')
}

async function run(words: string[]): Promise<number> {
  const typed = readWords(words)
  if (!typed || !Object.hasOwn(commands, typed.name) || typed.files.length === 0) {
    console.log(usage)
    return typed ? 2 : 0
  }
  const { name, files, options } = typed
  const documents: Read[] = []
  for (const file of files) {
    const compiled = () => compileDocument(readDocument(readText(file)))
    await attempt(() => documents.push({ file, compiled: compiled() }), options.language, file)
  }
  const code = await commands[name as keyof typeof commands](documents, options)
  return documents.length < files.length ? 1 : code
}

/** What goes wrong is told in sentences, with the file it stands in, and makes the command fail. */
async function attempt(act: () => number | Promise<number>, language: Language, file?: string): Promise<number> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const problem of error.problems) console.error(`${file === undefined ? '' : `${file}:`}${showProblem(problem, language)}`)
    return 1
  }
}
