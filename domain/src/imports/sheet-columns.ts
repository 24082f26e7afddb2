import type { Sentence } from '#wire/language.ts'
import { foldedHeading } from './roster-headings.ts'
import { columnLetter } from './roster-sheet.ts'

/** `names`: headings it is known by. */
export type KnownColumn = Sentence & { names: readonly string[] }
export type SheetColumn<Field> = { column: number; letter: string; heading: string; field: Field | null }

/** What a heading names; what stands in brackets and a star for “required” count for nothing. */
export function fieldsByHeading<Field extends string>(columns: Readonly<Record<Field, KnownColumn>>): (heading: string) => Field | null {
  const known = new Map(
    Object.entries<KnownColumn>(columns).flatMap(([field, { zh, en, names }]) =>
      [zh, en, ...names].map(name => [bare(name), field as Field] as const),
    ),
  )
  return heading => known.get(bare(heading)) ?? null
}

const bare = (heading: string): string =>
  foldedHeading(heading)
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[*★:：]/g, '')

/** The first column of a heading is read; another of the same is not. */
export function sheetColumns<Field extends string>(
  header: readonly string[],
  fieldOf: (heading: string) => Field | null,
): SheetColumn<Field>[] {
  const taken = new Set<Field>()
  return header.map((heading, column) => {
    const found = fieldOf(heading)
    const field = found && !taken.has(found) ? found : null
    if (field) taken.add(field)
    return { column, letter: columnLetter(column), heading, field }
  })
}
