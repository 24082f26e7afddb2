import type { EnterpriseSort } from '@yigen/domain/enterprises/enterprise-sorts.ts'
import type { Direction } from '@yigen/domain/wire/direction.ts'
import { sql } from 'kysely'
import { byName, byTime, type Order } from '#http/list-order.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

type Asked = { sort: EnterpriseSort; direction?: Direction | undefined; after?: string | undefined }
/** What an order reads of a row. */
type Ordered = { id: string; name: string; streetName: string | null; officerName: string | null; touchedAt: Temporal.Instant }

const id = sql`e.id`
/** The names as they stand in the list; whoever has none stands first. */
const streetName = sql`coalesce(${shortNameOf(sql`e.street_id`)}, '')`
const officerName = sql`coalesce(${nameOf(sql`e.officer_id`)}, '')`

/** By name in pinyin order, the last touched first, or as a heading says. Over `enterprise e`. */
export function enterpriseOrder({ sort, direction, after }: Asked): Order<Ordered> {
  switch (sort) {
    case 'name':
      return byName({ key: sql`e.name`, id, of: row => row.name, direction: direction ?? 'asc', after })
    case 'street':
      return byName({ key: streetName, id, of: row => row.streetName ?? '', direction: direction ?? 'asc', after })
    case 'officer':
      return byName({ key: officerName, id, of: row => row.officerName ?? '', direction: direction ?? 'asc', after })
    case 'touched':
      return byTime({ key: sql`e.touched_at`, id, of: row => row.touchedAt, direction: direction ?? 'desc', after })
  }
}
