import type { Direction } from '@yigen/domain/wire/direction.ts'
import { sql } from 'kysely'

/** The words of an order and of what lies beyond a place in it. */
export const turned = (direction: Direction) =>
  direction === 'asc' ? { way: sql`asc`, beyond: sql`>` } : { way: sql`desc`, beyond: sql`<` }
