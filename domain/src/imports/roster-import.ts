import { z } from 'zod'
import { enterpriseKinds } from '#enterprises/enterprise-kinds.ts'
import { Instant } from '#wire/instant.ts'
import { Int4 } from '#wire/int4.ts'
import { Id } from '#wire/text.ts'
import { Progress, WorkRefusal, workStates } from '#works/long-work.ts'
import { Given } from './first-contacts.ts'
import { Mend } from './mend.ts'
import { ColumnFault, ColumnMapping, ColumnOverride } from './roster-columns.ts'
import { FaultGroup } from './roster-faults.ts'
import { RosterCounts, rowOutcomes } from './roster-judged.ts'
import { rosterLimits } from './roster-sheet.ts'
import { rosterTargetNames } from './roster-targets.ts'

export const importStates = ['checked', 'imported', 'undone'] as const

/** R2.4: how long an import can be undone. */
export const undoneWithinHours = 24

/** R2.4: all mends, all rows left out, all columns read otherwise than recognised; each call replaces the one before. */
export const MendImport = z
  .strictObject({
    mends: z.array(Mend).max(2000).default([]),
    leftOut: z.array(Int4.min(1)).max(rosterLimits.rows).default([]),
    mapping: z.array(ColumnOverride).max(rosterLimits.columns).default([]),
    /** rows that the file hides or filters away are written like the others */
    takesHidden: z.boolean().default(false),
  })
  .meta({
    examples: [
      {
        mends: [
          { row: 3, column: 2, value: '琶洲街道' },
          { row: 4, column: 4, value: '沈亦舟' },
        ],
        leftOut: [7],
        mapping: [{ column: 6, target: null }],
      },
    ],
  })
export type MendImport = z.output<typeof MendImport>

/** The faulty row between its neighbours, as they stand in the sheet. */
export const Excerpt = z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) }))

/** What is wrong, once for all rows that have it. `same` names the other rows, '' when there are none. */
export const ImportFault = z
  .object({ ...FaultGroup.shape, sentence: z.string(), same: z.string(), excerpt: Excerpt })
  .meta({ id: 'ImportFault' })

/** What is done with an import after its dry run. */
export const importSteps = ['import', 'undo'] as const

const person = z.object({ id: Id, name: z.string() })
/** The last time somebody asked for it to be written or taken back; kept for a day after its end. `written`: what it did, once it is done. */
const ImportWork = z
  .object({
    step: z.enum(importSteps),
    state: z.enum(workStates),
    askedBy: person,
    askedAt: Instant,
    written: z.object({ added: z.number().int(), changed: z.number().int(), assigned: z.number().int() }).nullable(),
    refusal: WorkRefusal.nullable(),
  })
  .meta({ id: 'ImportWork' })

const line = {
  id: Id,
  fileName: z.string(),
  state: z.enum(importStates),
  counts: RosterCounts,
  checkedAt: Instant,
  checkedBy: person,
  importedAt: Instant.nullable(),
  importedBy: person.nullable(),
  undoneAt: Instant.nullable(),
  undoneBy: person.nullable(),
  /** while it can be undone; null before, and after */
  undoableUntil: Instant.nullable(),
  work: ImportWork.nullable(),
}
export const ImportLine = z.object(line).meta({ id: 'ImportLine' })
export const ImportList = z.object({ rows: z.array(ImportLine) }).meta({ id: 'ImportList' })

export const RosterImport = z
  .object({
    ...line,
    sheetName: z.string(),
    /** which sheets of the file are not read, as a sentence; '' when there is only one */
    unreadSheets: z.string(),
    rowCount: z.number().int(),
    tookMs: z.number().int(),
    columns: z.array(ColumnMapping),
    columnFaults: z.array(z.object({ ...ColumnFault.shape, sentence: z.string() })),
    /** errors first, then warnings, by row; the first 500 */
    faults: z.array(ImportFault),
    faultCount: z.number().int(),
    mends: z.array(Mend),
    leftOut: z.array(z.number().int()),
    mapping: z.array(ColumnOverride),
    takesHidden: z.boolean(),
    /** whom it gives how many enterprises, the most first */
    given: z.array(Given),
    /** why it cannot be written now, or null */
    whyNot: z.string().nullable(),
    /** how far the writing or the taking back is; null when none is under way, or nobody has taken it up yet */
    progress: Progress.nullable(),
  })
  .meta({ id: 'RosterImport' })

export const ListImportRows = z.object({
  outcome: z.enum(rowOutcomes).optional(),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(rosterLimits.rows + 1)
    .default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** A row as it will be written. Money in fen, area in 0.01 m²; `from` null where there was nothing. */
export const ImportRow = z
  .object({
    row: z.number().int(),
    outcome: z.enum(rowOutcomes),
    enterpriseId: Id.nullable(),
    name: z.string(),
    code: z.string().nullable(),
    kind: z.enum(enterpriseKinds).nullable(),
    streetName: z.string().nullable(),
    officerName: z.string().nullable(),
    changes: z.array(
      z.object({
        target: z.enum(rosterTargetNames),
        period: z.string().nullable(),
        from: z.union([z.string(), z.number()]).nullable(),
        to: z.union([z.string(), z.number()]),
      }),
    ),
  })
  .meta({ id: 'ImportRow' })
/** `next`: the row number to go on after. */
export const ImportRows = z
  .object({ rows: z.array(ImportRow), total: z.number().int(), next: z.number().int().nullable() })
  .meta({ id: 'ImportRows' })
