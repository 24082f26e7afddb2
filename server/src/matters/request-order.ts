import type { ListRequests } from '@yigen/domain/requests/request.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import type { Direction } from '@yigen/domain/wire/direction.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { readNameCursor, writeNameCursor } from '#http/name-cursor.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { turned } from '#http/turned.ts'
import { nameOf } from '#people/names.ts'
import type { RowOfRequest } from './request-rows.ts'
import type { Standing } from './standing.ts'

type Filter = z.output<typeof ListRequests>
/** Over `request r` and `enterprise e`. */
export type Order = { by: RawBuilder<unknown>; after: RawBuilder<unknown>; cursorOf(row: RowOfRequest): string }

const openStates: readonly Filter['state'][] = ['open', 'waiting', 'inHand', 'overdue', 'soon', 'today', ...openStatuses]

/** By due time where every row has one; else the latest receipt first, or as a heading says. */
export function orderOf({ sort, state, direction, after }: Filter, { dueAt }: Standing): Order {
  switch (sort) {
    case 'due':
      return openStates.includes(state)
        ? byTime(dueAt, row => row.dueAt ?? row.receivedAt, direction ?? 'asc', after)
        : byReceived(direction ?? 'desc', after)
    case 'received':
      return byReceived(direction ?? 'desc', after)
    case 'ended':
      return byTime(
        sql`coalesce(r.ended_at, ${notEnded.toString()}::timestamptz)`,
        row => row.endedAt ?? notEnded,
        direction ?? 'desc',
        after,
      )
    case 'enterprise':
      return byName(sql`e.name`, row => row.enterpriseName, direction ?? 'asc', after)
    case 'officer':
      return byName(sql`coalesce(${nameOf(sql`e.officer_id`)}, '')`, row => row.officerName ?? '', direction ?? 'asc', after)
  }
}

/** What goes on stands behind all that ended. */
const notEnded = Temporal.Instant.from('0001-01-01T00:00:00Z')

const byReceived = (direction: Direction, after?: string) => byTime(sql`r.received_at`, row => row.receivedAt, direction, after)

function byTime(key: RawBuilder<unknown>, of: (row: RowOfRequest) => Temporal.Instant, direction: Direction, after?: string): Order {
  const from = readTimeCursor(after)
  const { way, beyond } = turned(direction)
  return {
    by: sql`${key} ${way}, r.id ${way}`,
    after: from ? sql`and (${key}, r.id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``,
    cursorOf: row => writeTimeCursor(of(row), row.id),
  }
}

function byName(name: RawBuilder<unknown>, of: (row: RowOfRequest) => string, direction: Direction, after?: string): Order {
  const from = readNameCursor(after)
  const { way, beyond } = turned(direction)
  const key = sql`${name} collate "zh-x-icu"`
  return {
    by: sql`${key} ${way}, r.id ${way}`,
    after: from ? sql`and (${key}, r.id) ${beyond} (${from.name} collate "zh-x-icu", ${from.id}::uuid)` : sql``,
    cursorOf: row => writeNameCursor(of(row), row.id),
  }
}
