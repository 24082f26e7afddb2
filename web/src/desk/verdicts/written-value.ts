import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import type { FactQuestion } from './verdict.queries.ts'

type Type = FactQuestion['type']

const number = /^-?\d+(?:\.\d+)?$/

/** What was typed or chosen as the value of a fact; undefined where it is none. Thousands may have their commas. */
export function readValue(type: Type, written: string): FactValue | undefined {
  const text = written.normalize('NFKC').trim()
  if (text === '') return undefined
  if (type === 'boolean') return text === 'true'
  if (type === 'codes') return text.split(/[、,;]/).flatMap(code => code.trim() || [])
  if (type !== 'number') return text
  const bare = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  return number.test(bare) ? Number(bare) : undefined
}

/** A value as it stands in its field. */
export function writtenOf(value: FactValue | null): string {
  if (value === null || Array.isArray(value)) return Array.isArray(value) ? value.map(String).join('、') : ''
  return String(value)
}

export type WrittenRow = Readonly<Record<string, string>>

/** Rows field by field, what is empty left out: it is not known. Undefined where a number is none. */
export function rowsOf(fields: FactQuestion['fields'], rows: readonly WrittenRow[]): FactValue | undefined {
  const read = rows.map(row =>
    fields.flatMap(({ id, type }): [string, string | number | boolean | undefined][] => {
      const written = row[id] ?? ''
      return written.trim() === '' ? [] : [[id, readValue(type as Type, written) as string | number | boolean | undefined]]
    }),
  )
  if (read.some(row => row.length === 0 || row.some(([, value]) => value === undefined))) return undefined
  return read.map(row => Object.fromEntries(row) as Record<string, string | number | boolean>)
}
