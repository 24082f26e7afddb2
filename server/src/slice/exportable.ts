import type { Access } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language, Sentence } from '@yigen/domain/wire/language.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** A cell: words, a figure, a moment, or nothing. */
export type Exported = string | number | Temporal.Instant | null
/** `width` in characters. */
export type ExportColumn<Row> = { title: Sentence; width: number; value(row: Row, language: Language): Exported }

type Making = { report(done: number, of: number): void; now: Temporal.Instant }

/** A list that goes out as a workbook: what it is called, who takes it out, how it is narrowed. What is read is what the list itself would show its reader. R11.4 */
export type Exportable = {
  /** in the record and on the page of exports: “the list of requests” */
  title: Sentence
  fileName: Sentence
  access: Extract<Access, { kind: 'role' | 'office' }>
  /** as the list takes it, without the page */
  filter: z.ZodObject
  /** before anything is made: why not, counted cheaply */
  refuse?(db: Kysely<DB>, actor: Actor, filter: never): Promise<void>
} & (Sheet | Workbook)
/** Rows in the columns of the list, page by page; `of` how many there are, where the list knows. */
type Sheet = {
  headings: readonly { title: Sentence; width: number }[]
  page(db: Kysely<DB>, actor: Actor, filter: never, place: Place, now: Temporal.Instant): Promise<Cells>
}
type Place = { limit: number; after?: string | undefined }
type Cells = { cells: Exported[][]; next: string | null; of: number | null }
/** One that is more than rows and columns makes itself; a workbook, unless it says another `extension`. */
type Workbook = {
  extension?: 'docx'
  make(trx: Transaction<DB>, actor: Actor, filter: never, making: Making): Promise<{ count: number; bytes: Uint8Array }>
}

type Listing<F extends z.ZodObject, Row> = Pick<Exportable, 'title' | 'fileName' | 'access'> & {
  filter: F
  columns: readonly ExportColumn<Row>[]
  read(
    db: Kysely<DB>,
    actor: Actor,
    asked: z.output<F> & Place,
    now: Temporal.Instant,
  ): Promise<{ rows: readonly Row[]; next: string | null; total?: { count: number; atLeast: boolean } }>
}

/** A list of keyset pages: what its own step reads, in columns. */
export const exportable = <F extends z.ZodObject, Row>({ columns, read, ...list }: Listing<F, Row>): Exportable => ({
  ...list,
  headings: columns,
  async page(db, actor, filter: z.output<F>, place, now) {
    const { rows, next, total } = await read(db, actor, { ...filter, ...place }, now)
    const cells = rows.map(row => columns.map(column => column.value(row, actor.language)))
    return { cells, next, of: total && !total.atLeast ? total.count : null }
  },
})
