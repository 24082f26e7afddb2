import type { MeetingRow } from '@yigen/domain/meetings/meeting.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { nameOf, shortNameOf } from '#people/names.ts'

export type Held = Pick<
  z.output<typeof MeetingRow>,
  'id' | 'seriesId' | 'seriesName' | 'owner' | 'number' | 'state' | 'day' | 'startsAt' | 'place' | 'movedFrom' | 'closedByNext'
>

/** Over `meeting_series s`: whose it is. */
export const ownerColumn = sql`json_build_object('kind', case when s.unit_id is null then 'team' else 'unit' end, 'id', coalesce(s.unit_id, s.minister_id::text),
  'name', coalesce(${nameOf(sql`s.minister_id`)}, ${shortNameOf(sql`s.unit_id`)}))`

/** What a list and a page show alike, over `meeting g` with its `meeting_series s`. */
export const heldColumns = sql`
  g.id, g.series_id as "seriesId", s.name as "seriesName", ${ownerColumn} as owner, g.number, g.state, g.day::text as day, g.starts_at as "startsAt", g.place,
  g.moved_from::text as "movedFrom", g.closed_by_next as "closedByNext"`
