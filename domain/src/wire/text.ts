import { z } from 'zod'
import { oneLine } from './one-line.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin cannot be stored as text by PostgreSQL, or deceive the eye
const storable = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u

/** Words a person typed: trimmed at both ends, never empty, at most `max` characters (code points are not split). Controls but line breaks are refused, and halves of characters: PostgreSQL stores neither. */
export const words = (max: number) => z.string().trim().min(1).max(max).regex(storable)

/** The same, but may be empty. */
export const optionalWords = (max: number) => z.union([z.literal(''), words(max)])

/** A name of somebody or something: one line of what can be seen. */
export const line = (max: number) => z.string().overwrite(oneLine).min(1).max(max).regex(storable)

/** The same, but may be empty. */
export const optionalLine = (max: number) => z.string().overwrite(oneLine).max(max).regex(storable)

/** What is looked for: as names are kept. */
export const searched = (max: number) => z.string().overwrite(oneLine).max(max).regex(storable)

export const Id = z.uuid()

/** Lists: at most 100 rows a page; `after` is the opaque cursor of the page before. */
export const Page = { limit: z.coerce.number().int().min(1).max(100).default(20), after: z.string().max(400).optional() }

/** How many rows match; `atLeast` when counting stopped at the cap (1,000+). */
export const Total = z.object({ count: z.number().int(), atLeast: z.boolean() })
