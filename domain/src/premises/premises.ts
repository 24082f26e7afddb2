import { z } from 'zod'
import { Phone } from '#members/member.ts'
import { directions } from '#wire/direction.ts'
import { Day, Instant } from '#wire/instant.ts'
import { Id, line, optionalWords, Page, searched } from '#wire/text.ts'
import { premisesSorts, premisesStates } from './premises-lists.ts'
import { premisesSteps } from './premises-steps.ts'
import { offReasons, premisesUses } from './premises-use.ts'
import { mostRentFen } from './rent.ts'

const use = z.enum(premisesUses)

/** What is said of premises: in whole square metres, and in fen for a square metre a month; `rentFen` null: to be agreed. `seenOn`: the day on which they were seen so. R20.4 */
const said = {
  name: line(80),
  address: line(160),
  use,
  area: z.int().min(1).max(9_999_999),
  rentFen: z.int().min(1).max(mostRentFen).nullable(),
  freeFrom: Day,
  ask: line(40),
  phone: Phone,
  note: optionalWords(300).default(''),
  seenOn: Day,
}
const example = {
  ...{ name: '琶洲新村 3 号楼 6 层', address: '琶洲新村大街 12 号', use: 'office', area: 820, rentFen: 8500 },
  ...{ freeFrom: '2026-12-15', ask: '徐满仓', phone: '138-0000-0501', note: '可分割，配 12 个车位。', seenOn: '2026-11-24' },
}

export const RecordPremises = z.strictObject(said).meta({ examples: [example] })
/** All of it anew, over the version that was seen. */
export const ChangePremises = z.strictObject({ ...said, seen: z.int().min(1) }).meta({ examples: [{ ...example, area: 780, seen: 1 }] })
/** Seen that day, and to let. `again`: also if they are off the list. */
export const ConfirmPremises = z
  .strictObject({ seenOn: Day, again: z.boolean().default(false) })
  .meta({ examples: [{ seenOn: '2026-11-25' }, { seenOn: '2026-11-25', again: true }] })
export const TakeOffPremises = z.strictObject({ why: z.enum(offReasons) }).meta({ examples: [{ why: 'let' }] })

/** `mostRent` in yuan; `freeBy`: to be had by that day. */
export const ListPremises = z.object({
  ...Page,
  state: z.enum(premisesStates).default('listed'),
  streetId: z.string().max(40).optional(),
  use: use.optional(),
  leastArea: z.coerce.number().int().min(0).max(9_999_999).optional(),
  mostArea: z.coerce.number().int().min(0).max(9_999_999).optional(),
  mostRent: z.coerce.number().int().min(0).max(999_999).optional(),
  freeBy: Day.optional(),
  search: searched(60).optional(),
  sort: z.enum(premisesSorts).default('seen'),
  direction: z.enum(directions).optional(),
})

export const PremisesRow = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string(),
    streetId: z.string(),
    streetName: z.string(),
    unitName: z.string(),
    use,
    area: z.int(),
    rentFen: z.int().nullable(),
    freeFrom: Day,
    ask: z.string(),
    phone: z.string(),
    note: z.string(),
    seenOn: Day,
    seenBy: z.string(),
    /** nobody has seen them for longer than the district says. R20.4 */
    unconfirmed: z.boolean(),
    off: z.enum(offReasons).nullable(),
    version: z.int(),
    may: z.array(z.enum(premisesSteps)),
  })
  .meta({ id: 'PremisesRow' })

/** `streets`: how many there are on the ground of each, by the same filters but the street. `days`: after how many nobody confirmed them. */
export const PremisesList = z
  .object({
    rows: z.array(PremisesRow),
    total: z.int(),
    streets: z.array(z.object({ key: z.string(), name: z.string(), count: z.int(), area: z.int() })),
    days: z.int(),
    mayRecord: z.boolean(),
    next: z.string().nullable(),
  })
  .meta({ id: 'PremisesList' })

export const PremisesDone = z.object({ id: Id, name: z.string(), version: z.int(), at: Instant }).meta({ id: 'PremisesDone' })
