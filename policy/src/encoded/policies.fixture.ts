import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureOf } from '#checks/check-golden.ts'
import { factsOf, type GoldenCase } from '#document/golden.ts'
import { readDocument } from '#document/read-document.ts'
import { readFacts } from '#facts/read-facts.ts'
import { type CompiledDocument, compileDocument } from '#rules/compile-document.ts'
import type { CompiledMeasure } from '#rules/rule.ts'

const folder = join(import.meta.dirname, '../../policies')

/** The policies that come with the library, compiled. */
export const encoded: CompiledDocument[] = readdirSync(folder)
  .filter(file => file.endsWith('.yaml'))
  .sort()
  .map(file => compileDocument(readDocument(readFileSync(join(folder, file), 'utf8'))))

export const everyCase = encoded.flatMap(compiled => compiled.document.golden.cases.map(golden => ({ compiled, golden })))

/** The version that a case is asked of. */
export function askedOf({ measures, document }: CompiledDocument, golden: GoldenCase): CompiledMeasure {
  const found = measureOf(measures, golden, golden.asOf ?? document.golden.asOf)
  if (!found) throw new Error(`${document.id} has no measure ${golden.measure}`)
  return found
}

/** What a case knows, without the facts that are left out. */
export function factsIn({ document, dictionary }: CompiledDocument, golden: GoldenCase, without: readonly string[] = []) {
  const known = Object.entries(factsOf(document.golden, golden)).filter(([name]) => !without.includes(name))
  return readFacts(Object.fromEntries(known), dictionary, golden.asOf ?? document.golden.asOf)
}
