import { readFileSync } from 'node:fs'
import { groupAt } from '#document/shape.ts'
import { refuse } from '#problems/problem.ts'

/** The text of a file; one that cannot be read is refused. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return refuse('file-unreadable', [], { name: file, reason: reasonOf(error) })
  }
}

/** The named values of a JSON file. */
export function readJson(file: string): Record<string, unknown> {
  const text = readText(file)
  try {
    return groupAt(JSON.parse(text), [])
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuse('not-json', [], { name: file, reason: reasonOf(error) })
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
