import { z } from 'zod'

/** Words a person typed: trimmed at both ends, never empty, at most `max` characters (code points are not split). Controls but line breaks are refused, and halves of characters: PostgreSQL stores neither. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin cannot be stored as text by PostgreSQL, or deceive the eye
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u)

/** The same, but may be empty. */
export const optionalWords = (max: number) => z.union([z.literal(''), words(max)])

export const Id = z.uuid()

/** Lists: at most 100 rows a page; `after` is the opaque cursor of the page before. */
export const Page = { limit: z.coerce.number().int().min(1).max(100).default(20), after: z.string().max(400).optional() }

/** Which way a list is ordered; without one, the way that its heading says. */
export const directions = ['asc', 'desc'] as const
export type Direction = (typeof directions)[number]

/** How many rows match; `atLeast` when counting stopped at the cap (1,000+). */
export const Total = z.object({ count: z.number().int(), atLeast: z.boolean() })
