import { z } from 'zod'

/** What a column of the type `integer` holds. */
const int4Max = 2_147_483_647

/** A whole number from the wire that such a column, or a place in a list, can be; never wider than the database. */
export const Int4 = z.number().int().min(0).max(int4Max)
