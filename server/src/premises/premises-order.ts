import type { ListPremises } from '@yigen/domain/premises/premises.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { byNumber, type Order } from '#http/list-order.ts'
import type { PremisesLine } from './premises.queries.ts'

type Asked = Pick<z.output<typeof ListPremises>, 'sort' | 'direction' | 'after'>

const id = sql`x.id`
/** Days are counted from one that lies before all of them. */
const first = Temporal.PlainDate.from('1900-01-01')
/** What is to be agreed on stands behind all that is named. */
const beyond = 2_000_000_000

/** What was seen last first, the largest, or the cheapest; over `premises x`. */
export function premisesOrder({ sort, direction, after }: Asked): Order<PremisesLine> {
  switch (sort) {
    case 'seen':
      return byNumber({
        key: sql`(x.seen_on - ${sql.lit(first.toString())}::date)`,
        ...{ id, of: row => first.until(row.seenOn).days, direction: direction ?? 'desc', after },
      })
    case 'area':
      return byNumber({ key: sql`x.area`, id, of: row => row.area, direction: direction ?? 'desc', after })
    case 'rent':
      return byNumber({
        key: sql`coalesce(x.rent_fen, ${sql.lit(beyond)})`,
        ...{ id, of: row => row.rentFen ?? beyond, direction: direction ?? 'asc', after },
      })
  }
}
