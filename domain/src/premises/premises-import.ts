import { z } from 'zod'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { premisesRefusals } from './premises.slice.ts'
import { premisesColumns } from './premises-columns.ts'
import { mostPremisesOfSheet, type PremisesSheet } from './premises-sheet.ts'
import { premisesUses } from './premises-use.ts'

/** A dry run of a sheet of premises: what each row would record, and what is wrong where. Nothing of it is kept. R20.4 */
export const PremisesChecked = z
  .object({
    fileName: z.string(),
    /** a sentence about sheets of the file that were not read, or '' */
    otherSheets: z.string(),
    /** headings that name nothing here */
    unread: z.array(z.string()),
    rows: z.array(
      z.object({
        row: z.number().int(),
        name: z.string(),
        address: z.string(),
        use: z.enum(premisesUses).nullable(),
        area: z.int().nullable(),
        rentFen: z.int().nullable(),
        faults: z.array(z.object({ letter: z.string(), heading: z.string(), sentence: z.string() })),
      }),
    ),
    faulty: z.number().int(),
    /** why not one of them can be recorded now; null: all can */
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'PremisesChecked' })

/** All of a sheet, recorded. */
export const PremisesImported = z.object({ made: z.number().int() }).meta({ id: 'PremisesImported' })

/** 409: all premises of a sheet are recorded or none: its columns are there, no row is faulty, and there are not too many. R20.4 */
export function whyNotImportPremises({ missing, rows }: PremisesSheet, language: Language): Refusal | null {
  const of = { field: 'file' }
  if (missing.length > 0) {
    const columns = missing.map(field => say(premisesColumns[field], language)).join(language === 'en' ? ', ' : '、')
    return refusal(premisesRefusals.premisesColumns, { columns }, of)
  }
  if (rows.length > mostPremisesOfSheet)
    return refusal(premisesRefusals.premisesTooMany, { is: rows.length, limit: mostPremisesOfSheet }, of)
  const count = rows.filter(({ said }) => said === null).length
  return count > 0 ? refusal(premisesRefusals.premisesRows, { count }, of) : null
}
