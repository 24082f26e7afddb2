/** The tables that a `<noun>.table.ts` adds to the database's. */
export const declaredIn = (text: string): string[] =>
  [...(/interface DB \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/^\s*(\w+):/gm)].map(([, table = '']) => table)

type Tables = Pick<ReadonlyMap<string, unknown>, 'has'>

const writing = { insertInto: 'insert', rowsOf: 'insert', updateTable: 'update', deleteFrom: 'delete', mergeInto: 'merge' } as const
const writeCalls = new RegExp(`\\b(${Object.keys(writing).join('|')})\\(\\s*'(\\w+)`, 'g')
const writeStatements = /\b(insert|update|delete|merge|truncate)\b(?: into| from| only| table)*\s+(\w+)/g

/** A write that does not say where. */
export const namelessWrite =
  /\b(insertInto|updateTable|deleteFrom|mergeInto)\((?!\s*')|\b(insert into|update|delete from|merge into|truncate) \$\{/

/** What a source writes: by Kysely's calls, and in the text of statements. */
export function writesIn(text: string, tables: Tables): { how: string; table: string }[] {
  const called = [...text.matchAll(writeCalls)].map(([, call = '', table = '']) => ({ how: writing[call as keyof typeof writing], table }))
  const said = [...text.matchAll(writeStatements)].map(([, how = '', table = '']) => ({ how, table }))
  return [...called, ...said.filter(({ table }) => tables.has(table))]
}

const readCalls = /(?:\b(?:selectFrom|using|\w*Join(?:Lateral)?)|\.from)\(\s*(?:\[([^\]]*)\]|'(\w+))/g
const oneRead = String.raw`\w+(?:\s+(?:as\s+)?\w+)?`
const readStatements = new RegExp(String.raw`(?<!distinct )\b(?:from|join|using)\s+(?:only\s+)?(${oneRead}(?:\s*,\s*${oneRead})*)`, 'g')
/** One more behind a comma, after something in brackets. */
const readsBeside = /,\s*(\w+)\s+(?:as\s+)?[a-z]\b/g

/** A read that does not say of what: a list or a fragment that begins behind `from`, not the moment of `extract`, nor `is distinct from`. */
export const namelessRead =
  /\b(selectFrom|(inner|left|right|full|cross)Join(Lateral)?)\(\s*(?!\s*(\[\s*)?'|\s*\()|(?<!distinct )\b(from|join) \$\{(?![^}]*\}::)|\bsql\.table\(/

/** What a source reads: by Kysely's calls, and in the text of statements; what comments say does not count. */
export function readsIn(source: string, tables: Tables): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const called = [...text.matchAll(readCalls)].flatMap(([, list, table]) =>
    list ? [...list.matchAll(/'(\w+)/g)].map(([, one]) => one) : table,
  )
  const said = [...text.matchAll(readStatements)].flatMap(([, list = '']) => list.split(',').map(one => one.trim().split(/\s/)[0]))
  const beside = [...text.matchAll(readsBeside)].map(([, table]) => table)
  return [...new Set([...called, ...said, ...beside])].filter(table => table !== undefined && tables.has(table)) as string[]
}
