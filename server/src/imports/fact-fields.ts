import { randomUUIDv7 } from 'node:crypto'
import type { RosterFact } from '@yigen/domain/imports/roster-fact.ts'
import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import { isRosterResult } from '@yigen/domain/imports/roster-kinds.ts'
import type { FactFields } from '#enterprises/write-facts.ts'
import type { Writing } from './write-rows.ts'

/** New facts, and those that changed. R2.3 */
export const factFields = (rows: readonly Writing[]): FactFields[] =>
  newOf(rows).flatMap(({ row, fact: { kind, ...said }, corrects }) =>
    isRosterResult(kind) ? [] : [{ id: randomUUIDv7(), enterprise_id: row.id, kind, ...said, corrects }],
  )

type New = { row: Writing; fact: RosterFact; corrects: string | null }

/** What the rows say that is new or says otherwise: a value for the same period corrects the one that stands. R2.3, R16.3 */
export const newOf = (rows: readonly Writing[]): New[] =>
  rows.flatMap(row =>
    row.says.facts
      .filter(fact => row.known === null || isChanged(row, fact))
      .map(fact => ({
        ...{ row, fact },
        corrects: row.known?.facts.find(old => old.kind === fact.kind && old.period === fact.period)?.id ?? null,
      })),
  )

const isChanged = ({ changes }: CheckedRow, fact: RosterFact): boolean =>
  changes.some(change => change.target === fact.kind && change.period === fact.period)
