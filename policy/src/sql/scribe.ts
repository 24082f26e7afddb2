import type { Fact } from '#document/fact.ts'
import type { Dictionary } from '#facts/dictionary.ts'
import { refuse } from '#problems/problem.ts'

const longest = 1_000_000

/** What a statement is written with: the day asked, the years that have columns, and the values that go beside its text. */
export class Scribe {
  readonly values: unknown[] = []
  readonly dictionary: Dictionary
  readonly asOf: Temporal.PlainDate
  readonly firstYear: number
  readonly #places = new Map<string, string>()
  #rows = 0
  #written = 0

  constructor(dictionary: Dictionary, asOf: Temporal.PlainDate, firstYear: number) {
    this.dictionary = dictionary
    this.asOf = asOf
    this.firstYear = firstYear
  }

  /** A value as a parameter; the same value is sent once. */
  value(value: string | readonly string[], type: 'numeric' | 'date' | 'text' | 'text[]' | 'integer'): string {
    const key = `${type} ${JSON.stringify(value)}`
    const place = this.#places.get(key) ?? `$${this.values.push(value)}::${type}`
    this.#places.set(key, place)
    return place
  }

  number(value: bigint): string {
    return this.value(String(value), 'numeric')
  }

  /** A name for the rows of one subquery. */
  rows(): string {
    this.#rows++
    return `row_${this.#rows}`
  }

  /** A text that is not too long; what is written twice for every step grows without end. */
  bounded(text: string): string {
    this.#written += text.length
    if (text.length > longest || this.#written > longest * 20)
      refuse('too-large', ['sql'], { size: String(Math.max(text.length, longest + 1)), limit: String(longest) })
    return text
  }

  fact(id: string): Fact {
    return this.dictionary.facts.get(id) ?? refuse('fact-unknown', ['sql'], { name: id })
  }

  /** The column of a fact; keys are lower-case ASCII by the document format, so nothing of the text can leak into the statement. */
  column(id: string, year?: number): string {
    const { key } = this.fact(id)
    if (key === undefined || !/^[a-z][a-z0-9_]*$/.test(key)) return refuse('key-missing', ['sql'], { name: id })
    return `"${key}${year === undefined ? '' : `_${year}`}"`
  }

  /** Beside it, for facts that may be none: that there is none. */
  noneColumn(id: string, year?: number): string {
    return `${this.column(id, year).slice(0, -1)}_none"`
  }
}
