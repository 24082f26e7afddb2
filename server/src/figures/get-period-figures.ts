import { endOfDay, startOfDay } from '@yigen/domain/calendar/zone.ts'
import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import { type Period, partsOf, periodBefore, periodOf } from '@yigen/domain/figures/period.ts'
import {
  type AskPeriodFigures,
  type Dimension,
  dimensions,
  type FigureRow,
  type PeriodFigures,
} from '@yigen/domain/figures/period-figures.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Counted, countsOf, none, readCounts } from './counts.queries.ts'
import { endOf, type Span } from './facts.ts'

type View = z.output<typeof PeriodFigures>
type Row = z.output<typeof FigureRow>

/** The figures of a range of days for a team or the district, against the period before, over its parts, and by officer, street, service item, department and source. R24.1, R24.2 */
export async function getPeriodFigures(
  db: Kysely<DB>,
  actor: Actor,
  { from, until, ...narrowed }: z.output<typeof AskPeriodFigures>,
  now: Temporal.Instant,
): Promise<View> {
  refuseIf(whyNotAccess(actor, figureAccess.getPeriodFigures))
  const period = periodOf(Temporal.PlainDate.from(from), Temporal.PlainDate.from(until))
  const [before, parts] = [periodBefore(period), partsOf(period)]
  const spanOf = (days: Period): Span => ({ districtId: actor.districtId, ...momentsOf(days), now })
  const asked = { actor, narrowed, starts: parts.map(part => momentsOf(part).from) }
  const [these, those] = await Promise.all([
    readCounts(db, { ...asked, span: spanOf(period) }),
    readCounts(db, { ...asked, starts: [], span: spanOf(before) }),
  ])
  return {
    period: days(period),
    before: days(before),
    asOf: endOf(spanOf(period)),
    total: { now: totalOf(these), before: totalOf(those) },
    line: parts.map((part, i) => ({ ...days(part), counts: partOf(these, i) })),
    by: Object.fromEntries(dimensions.map(dimension => [dimension, rowsOf(dimension, these, those)])) as View['by'],
  }
}

/** 00:00 of the first day to 24:00 of the last. */
export const momentsOf = ({ from, until }: Period) => ({ from: startOfDay(from), until: endOfDay(until) })

const days = ({ from, until }: Period) => ({ from: from.toString(), until: until.toString() })
const totalOf = (counted: readonly Counted[]) => countsOf(counted.find(({ dimension }) => dimension === 'all') ?? none)
const partOf = (counted: readonly Counted[], i: number) =>
  countsOf(counted.find(({ dimension, key }) => dimension === 'part' && key === String(i + 1)) ?? none)

/** Whoever has something in either period, the most received first. */
function rowsOf(dimension: Dimension, these: readonly Counted[], those: readonly Counted[]): Row[] {
  const before = new Map(those.filter(one => one.dimension === dimension).map(one => [one.key, one]))
  const now = new Map(these.filter(one => one.dimension === dimension).map(one => [one.key, one]))
  const keys = [...new Set([...now.keys(), ...before.keys()])]
  return keys
    .map(key => rowOf(key, now.get(key), before.get(key)))
    .sort(
      (a, b) =>
        b.now.received - a.now.received || b.now.answers.due - a.now.answers.due || (a.nameZh ?? '').localeCompare(b.nameZh ?? '', 'zh'),
    )
}

function rowOf(key: string | null, now: Counted | undefined, before: Counted | undefined): Row {
  const { nameZh, nameEn } = now ?? before ?? none
  return { key, nameZh, nameEn, now: countsOf(now ?? none), before: countsOf(before ?? none) }
}
