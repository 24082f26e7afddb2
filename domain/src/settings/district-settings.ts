import { z } from 'zod'
import { rungTells } from '#clocks/rung.ts'
import { Instant } from '#wire/instant.ts'
import { type NumberName, numberBounds, numberNames, standardNumbers } from './district-numbers.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Opening = z.strictObject({ from: time, to: time })
const Numbers = z.strictObject(
  Object.fromEntries(numberNames.map(name => [name, z.int().min(numberBounds[name].least).max(numberBounds[name].most)])) as Record<
    NumberName,
    z.ZodInt
  >,
)

const rung = {
  /** from the due time, of the clock or of working time; of the daily one the minute of the day */
  offsetMinutes: z.int().min(-14_400).max(43_200),
  tells: z.array(z.enum(rungTells)).min(1).max(rungTells.length),
  daily: z.literal(true).optional(),
}
const Rungs = z.array(z.strictObject(rung)).min(1).max(20)
const RungsInForce = z.array(z.object({ position: z.int(), ...rung }))

/** As it is shown. */
export const SettingsInForce = z
  .object({
    version: z.number().int(),
    workingTime: z.array(Opening),
    numbers: Numbers,
    ladder: z.object({ clock: RungsInForce, working: RungsInForce }),
    validFrom: Instant,
    changedByName: z.string().nullable(),
  })
  .meta({ id: 'SettingsInForce' })
export const SettingsVersions = z.object({ rows: z.array(SettingsInForce) }).meta({ id: 'SettingsVersions' })
/** Written over the version that was seen; the ladder as it is where none is sent. */
export const ChangeDistrictSettings = z
  .strictObject({
    workingTime: z.array(Opening).min(1).max(4),
    numbers: Numbers,
    ladder: z.strictObject({ clock: Rungs, working: Rungs }).optional(),
    seen: z.int().min(0),
  })
  .meta({
    examples: [
      {
        workingTime: [
          { from: '08:30', to: '12:00' },
          { from: '14:00', to: '17:30' },
        ],
        numbers: standardNumbers,
        seen: 0,
      },
    ],
  })

export const MatterLimitsView = z.object({
  leastWaysTried: z.int(),
  reopeningDays: z.int(),
  appealDays: z.int(),
  pauseDays: z.int(),
  appealDecisionDays: z.int(),
})
