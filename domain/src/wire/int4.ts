import { z } from 'zod'

/** What a column of the type `integer` holds. */
const int4Max = 2_147_483_647

/** A whole number from the wire that such a column, or a place in a list, can be; never wider than the database. */
export const Int4 = z.number().int().min(0).max(int4Max)

/** What counts from one: the number of a version, the revision of a text. */
export const Ordinal = z.number().int().min(1).max(int4Max)
/** The same of an address. */
export const OrdinalInAddress = z.coerce.number().int().min(1).max(int4Max)
