import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Wall } from '@yigen/domain/wall/wall.ts'
import { wallAccess } from '@yigen/domain/wall/wall-access.ts'
import { weeksUntil } from '@yigen/domain/wall/wall-weeks.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readWall, type StreetRow } from './wall.queries.ts'

/** How the district stands at this moment, for the wall of its leaders: each number is one that a list opens. R4.10, R24.2 */
export async function getWall(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof Wall>> {
  refuseIf(whyNotAccess(actor, wallAccess.getWall))
  const today = dateIn(now)
  const weeks = weeksUntil(today)
  const { district, answers, came, streets, late } = await readWall(db, actor, weeks, now)
  const sum = (count: (row: StreetRow) => number) => streets.reduce((all, row) => all + count(row), 0)
  return {
    ...district,
    today: today.toString(),
    answers: {
      due: answers.reduce((all, week) => all + week.lately, 0),
      inTime: answers.reduce((all, week) => all + week.latelyInTime, 0),
    },
    weeks: weeks.map(({ from, until }, n) => {
      const { due = 0, inTime = 0 } = answers.find(({ week }) => week === n + 1) ?? {}
      return { from: from.toString(), until: until.toString(), due, inTime }
    }),
    ...came,
    waiting: sum(row => row.waiting),
    open: sum(row => row.open),
    overdue: sum(row => row.overdue),
    soon: sum(row => row.soon),
    streets: streets.map(({ key, name, open, overdue }) => ({ key, name, open, overdue })),
    late,
  }
}
