import { parseArgs } from 'node:util'
import { count, day, oneOf } from '#document/shape.ts'
import { refuse } from '#problems/problem.ts'
import type { Language } from '#problems/sentences.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'

/** A document and the file it stands in. */
export type Read = { file: string; compiled: CompiledDocument }

/** What every command is given besides its documents. */
export type Options = { facts: string | undefined; asOf: string; firstYear: number; language: Language; as: 'table' | 'json' | 'page' }

/** What was typed: the command, its files and the options; null where help was asked for. */
export function readWords(words: string[]): { name: string; files: string[]; options: Options } | null {
  const { values, positionals } = parsed(words)
  const [name = '', ...files] = positionals
  if (values.help) return null
  const options: Options = {
    facts: values.facts,
    asOf: day(values['as-of'], ['--as-of']),
    firstYear: count(1900, 2199)(Number(values['first-year']), ['--first-year']),
    language: oneOf(['zh', 'en'])(values.language, ['--language']),
    as: oneOf(['table', 'json', 'page'])(values.as, ['--as']),
  }
  return { name, files, options }
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        facts: { type: 'string' },
        'as-of': { type: 'string', default: Temporal.Now.plainDateISO('Asia/Shanghai').toString() },
        'first-year': { type: 'string', default: '2020' },
        language: { type: 'string', default: 'zh' },
        as: { type: 'string', default: 'table' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refuse('option-unknown', [], { reason: error.message })
  }
}
