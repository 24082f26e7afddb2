import { randomUUID } from 'node:crypto'
import { codeOf } from '@yigen/server/imports/roster.fixture.ts'

/** Every text is written once and found again by it. */
export const fresh = (what: string): string => `${what} ${randomUUID()}`

/** Longer than no name may be. */
export const freshName = (what: string): string => `${what}${randomUUID().slice(0, 8)}`

let last = 0

/** Numbers and codes that nobody else has. */
export const freshCode = (): string => codeOf(++last)
export const freshPhone = (): string =>
  `137-${String(Math.floor(++last / 10_000)).padStart(4, '0')}-${String(last % 10_000).padStart(4, '0')}`
