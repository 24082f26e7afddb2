import type { RecordPremises } from '@yigen/domain/premises/premises.ts'
import type { z } from 'zod'

type Said = z.output<typeof RecordPremises>

/** What is said of premises, in the columns of its row. */
export const saidColumns = ({ name, address, use, area, rentFen, freeFrom, ask, phone, note, seenOn }: Said) => ({
  ...{ name, address, use, area, rent_fen: rentFen, free_from: freeFrom, ask, phone, note, seen_on: seenOn },
})

/** What a row of the record is about. */
export const aboutPremises = (id: string) => ({ subject: { kind: 'premises', id } }) as const
