import type { ListRequests } from '@yigen/domain/requests/request.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { byName, byTime, type Order } from '#http/list-order.ts'
import { nameOf } from '#people/names.ts'
import type { RowOfRequest } from './request-rows.ts'
import type { Standing } from './standing.ts'

type Filter = z.output<typeof ListRequests>

const openStates: readonly Filter['state'][] = ['open', 'waiting', 'inHand', 'overdue', 'soon', 'today', ...openStatuses]
const id = sql`r.id`
const received = { key: sql`r.received_at`, id, of: (row: RowOfRequest) => row.receivedAt }

/** By due time where every row has one; else the latest receipt first, or as a heading says. Over `request r` and `enterprise e`. */
export function orderOf({ sort, state, direction, after }: Filter, { dueAt }: Standing): Order<RowOfRequest> {
  switch (sort) {
    case 'due':
      if (!openStates.includes(state)) return byTime({ ...received, direction: direction ?? 'desc', after })
      return byTime({ key: dueAt, id, of: row => row.dueAt ?? row.receivedAt, direction: direction ?? 'asc', after })
    case 'received':
      return byTime({ ...received, direction: direction ?? 'desc', after })
    case 'ended':
      return byTime({ key: endedAt, id, of: row => row.endedAt ?? notEnded, direction: direction ?? 'desc', after })
    case 'enterprise':
      return byName({ key: sql`e.name`, id, of: row => row.enterpriseName, direction: direction ?? 'asc', after })
    case 'officer':
      return byName({ key: officerName, id, of: row => row.officerName ?? '', direction: direction ?? 'asc', after })
  }
}

/** What goes on stands behind all that ended. */
const notEnded = Temporal.Instant.from('0001-01-01T00:00:00Z')
const endedAt = sql`coalesce(r.ended_at, ${notEnded.toString()}::timestamptz)`
const officerName = sql`coalesce(${nameOf(sql`e.officer_id`)}, '')`
