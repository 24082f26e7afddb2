import { z } from 'zod'
import { Role } from '#members/role.ts'
import { Instant } from '#wire/instant.ts'
import { accountFields } from './account-columns.ts'

/** A dry run of a sheet of accounts: what each row would make, and what is wrong where. Nothing of it is kept. R1.5 */
export const AccountsChecked = z
  .object({
    fileName: z.string(),
    /** a sentence about sheets of the file that were not read, or '' */
    otherSheets: z.string(),
    columns: z.array(z.object({ letter: z.string(), heading: z.string(), field: z.enum(accountFields).nullable() })),
    rows: z.array(
      z.object({
        row: z.number().int(),
        name: z.string(),
        title: z.string(),
        unitName: z.string().nullable(),
        phone: z.string().nullable(),
        loginName: z.string(),
        roles: z.array(Role),
        ministerName: z.string().nullable(),
        faults: z.array(z.object({ letter: z.string(), heading: z.string(), sentence: z.string() })),
      }),
    ),
    faulty: z.number().int(),
    /** why not one of them can be made now; null: all can */
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'AccountsChecked' })

/** All of a sheet, made. `workbook`: who gets which one-time link, as an .xlsx in base64, once. */
export const AccountsImported = z
  .object({ made: z.number().int(), waiting: z.number().int(), expiresAt: Instant, fileName: z.string(), workbook: z.string() })
  .meta({ id: 'AccountsImported' })
