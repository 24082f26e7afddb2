import { randomUUIDv7 } from 'node:crypto'

/** Ids for rows written together, ascending in their order: UUIDv7 of one millisecond come in none. */
export const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUIDv7()).sort()
