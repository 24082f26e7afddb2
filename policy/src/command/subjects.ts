import { groupAt } from '#document/shape.ts'
import { fromText } from '#facts/from-text.ts'
import type { KnownFacts } from '#facts/known.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { gather, PolicyError, type Problem, refuse } from '#problems/problem.ts'
import { questionKey } from '#questions/question-key.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { readJson, readText } from './read-file.ts'

/** Whom documents are asked of: what each of them knows. */
export type Subject = { name?: string | undefined; known: ReadonlyMap<CompiledDocument, KnownFacts> }

/** The subjects of a file: of JSON one, of CSV one for each row. */
export function readSubjects(file: string, documents: readonly CompiledDocument[], asOf: string): Subject[] {
  if (file.toLowerCase().endsWith('.csv')) return subjectsOfCsv(readText(file), documents, asOf)
  return [{ known: knownBy(readJson(file), documents, asOf) }]
}

/** Each document reads the facts it speaks of; what none of them speaks of is refused. */
export function knownBy(given: GivenFacts, documents: readonly CompiledDocument[], asOf: string): Subject['known'] {
  gather(Object.keys(given).map(name => () => factIn(name, documents)))
  return new Map(
    gather(
      documents.map(document => () => {
        const own = Object.entries(given).filter(([name]) => document.dictionary.facts.has(name))
        return [document, readFacts(Object.fromEntries(own), document.dictionary, asOf)] as const
      }),
    ),
  )
}

const factIn = (name: string, documents: readonly CompiledDocument[]) =>
  documents.map(({ dictionary }) => dictionary.facts.get(name)).find(fact => fact) ??
  refuse('fact-unknown', [name], { name: name.slice(0, 60) })

/** The column that says what a subject is called. */
const nameColumn = 'id'

type Column = { title: string; at: number; read: (text: string, into: Record<string, unknown>) => void }

/** A header of fact ids, of yearly ones as 企业.营业收入@2025; an empty cell is not known. Every fault is told with its row and column. */
function subjectsOfCsv(text: string, documents: readonly CompiledDocument[], asOf: string): Subject[] {
  const [header, ...rows] = readCsv(text)
  if (!header) return refuse('missing', [], { name: nameColumn })
  const titles = header.cells.map(title => title.trim())
  const columns = placed(header, titles, () =>
    gather(titles.map((title, at) => () => columnOf(title, at, titles, documents))).filter(column => column.title !== nameColumn),
  )
  const name = titles.indexOf(nameColumn)
  return gather(
    rows.map(row => (): Subject => {
      const given: Record<string, unknown> = {}
      for (const { at, read } of columns) if (row.cells[at]?.trim()) read(row.cells[at], given)
      const known = placed(row, titles, () => knownBy(given, documents, asOf))
      return { name: row.cells[name]?.trim() || `${row.line}`, known }
    }),
  )
}

function columnOf(title: string, at: number, titles: readonly string[], documents: readonly CompiledDocument[]): Column {
  if (titles.indexOf(title) !== at) refuse('duplicate', [title.split('@')[0] ?? title, title.split('@')[1] ?? ''], { name: title })
  if (title === nameColumn) return { title, at, read: () => {} }
  const [id = '', year] = title.split('@')
  const fact = factIn(id, documents)
  if ((fact.period === 'year') !== (year !== undefined)) refuse('column-year', [title], { name: title })
  if (year === undefined) return { title, at, read: (text, into) => Object.assign(into, { [id]: fromText(text, fact) }) }
  return { title, at, read: (text, into) => Object.assign(into, { [id]: { ...groupOf(into[id]), [year]: fromText(text, fact) } }) }
}

const groupOf = (years: unknown): Record<string, unknown> => (years === undefined ? {} : groupAt(years, []))

/** Problems of a row, with its line and the number of the column. */
function placed<T>({ line }: CsvRow, titles: readonly string[], read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new PolicyError(error.problems.map(problem => ({ ...problem, path: [], place: { line, column: columnAt(problem, titles) } })))
  }
}

function columnAt({ path: [fact, year] }: Problem, titles: readonly string[]): number {
  const exact = titles.indexOf(questionKey(String(fact), Number(year)))
  return Math.max(0, exact === -1 ? titles.findIndex(title => title.split('@')[0] === fact) : exact) + 1
}
