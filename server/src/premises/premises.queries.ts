import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PremisesRow } from '@yigen/domain/premises/premises.ts'
import { isUnconfirmed, premisesSteps, whyNotPremises } from '@yigen/domain/premises/premises-steps.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { nameOf, shortNameOf } from '#people/names.ts'
import { askerOfPremises } from './premises-sight.ts'

export type PremisesLine = Omit<z.output<typeof PremisesRow>, 'unconfirmed' | 'may'> & { unitId: string; changedBy: string }

/** Over `premises x`. */
export const premisesColumns = sql`
  x.id, x.name, x.address, x.street_id as "streetId", ${shortNameOf(sql`x.street_id`)} as "streetName", x.unit_id as "unitId", ${shortNameOf(sql`x.unit_id`)} as "unitName",
  x.use, x.area, x.rent_fen as "rentFen", x.free_from as "freeFrom", x.ask, x.phone, x.note, x.seen_on as "seenOn", ${nameOf(sql`x.seen_by`)} as "seenBy",
  x.off, x.version, ${nameOf(sql`x.changed_by`)} as "changedBy"`

/** As it is shown, with what the reader may do. `days`: after how many nobody confirmed them. */
export function toPremises(
  { unitId, changedBy, ...row }: PremisesLine,
  actor: Actor,
  days: number,
  now: Temporal.Instant,
): z.output<typeof PremisesRow> {
  const asker = askerOfPremises(actor, { unitId, streetId: row.streetId })
  return {
    ...row,
    unconfirmed: row.off === null && isUnconfirmed(row.seenOn, days, now),
    may: premisesSteps.filter(step => whyNotPremises(step, { ...row, changedBy }, asker) === null),
  }
}
