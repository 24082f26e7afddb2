import { cityAccess } from '@yigen/domain/city/city-access.ts'
import type { AskCityPicture, CityDistrict, CityPicture } from '@yigen/domain/city/city-picture.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { askedOfResults } from '#result-figures/asked-of-results.ts'
import { districtsRead } from '#sight/reading-in.ts'
import { figuresByDistrict } from './figures-by-district.ts'
import { readStanding, type StandingRow } from './standing.queries.ts'

type Asked = z.output<typeof AskCityPicture>
type Stands = z.output<typeof CityPicture>['total']

/** The results of all districts that one reads, side by side, each beside the year before; as known today or on a past day. R16.3, R16.4, R18.1 */
export async function getCityPicture(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  now: Temporal.Instant,
): Promise<z.output<typeof CityPicture>> {
  refuseIf(whyNotAccess(actor, cityAccess.getCityPicture))
  const districts = districtsRead(actor)
  const these = askedOfResults(actor, asked, now)
  const ofToday = { ...askedOfResults(actor, { ...asked, knownOn: undefined }, now), months: these.months, before: these.before }
  const [rows, figures, today] = await Promise.all([
    readStanding(db, actor, districts, now),
    figuresByDistrict(db, actor, districts, these),
    these.known && figuresByDistrict(db, actor, districts, ofToday),
  ])
  const [seesMatters, ofCity] = [opens(actor, 'district', 'whole'), actor.unitLevel === 'city']
  const figuresIn = (id: string | null) => figures.of(id).map((figure, i) => ({ ...figure, today: today?.of(id)[i]?.value ?? null }))
  const standing = (row: Omit<StandingRow, 'id' | 'name'>, id: string | null): Stands => ({
    ...{ followed: row.followed, enterprises: row.enterprises, figures: figuresIn(id) },
    matters: seesMatters ? { open: row.open, overdue: row.overdue } : null,
    lifts: ofCity ? row.lifts : null,
  })
  return {
    ...these.months,
    ...{ before: these.before, knownAt: these.knownAt, cellsKnownAt: figures.fromCells ? these.cellsKnownAt : null },
    city: actor.unitName,
    total: standing(summed(rows), null),
    districts: rows.map((row): z.output<typeof CityDistrict> => ({ id: row.id, name: row.name, ...standing(row, row.id) })),
  }
}

function summed(rows: readonly StandingRow[]) {
  const sum = (name: 'followed' | 'enterprises' | 'open' | 'overdue' | 'lifts') => rows.reduce((all, row) => all + row[name], 0)
  return { followed: sum('followed'), enterprises: sum('enterprises'), open: sum('open'), overdue: sum('overdue'), lifts: sum('lifts') }
}
