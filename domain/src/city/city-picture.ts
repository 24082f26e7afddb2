import { z } from 'zod'
import { AskResults, ResultFigure, Results } from '#result-figures/results.ts'

/** Whole months, as known then, as results are asked for. */
export const AskCityPicture = AskResults.pick({ from: true, until: true, knownOn: true })

const Count = z.number().int()

/** `id` null: all districts together. `matters` null: how they stand is not the reader's to see; `lifts` null: nothing was lent up to where they work. */
const Stands = z.object({
  /** enterprises that are followed, of all in the register: by them figures are laid side by side */
  followed: Count,
  enterprises: Count,
  matters: z.object({ open: Count, overdue: Count }).nullable(),
  /** questions lent up to the city that it has not answered yet (R18.2) */
  lifts: Count.nullable(),
  figures: z.array(ResultFigure),
})

export const CityDistrict = Stands.extend({ id: z.string(), name: z.string() }).meta({ id: 'CityDistrict' })

/** What all districts brought about, side by side, and how their matters stand now. */
export const CityPicture = z
  .object({
    ...Results.pick({ from: true, until: true, before: true, knownAt: true, cellsKnownAt: true }).shape,
    city: z.string(),
    total: Stands,
    districts: z.array(CityDistrict),
  })
  .meta({ id: 'CityPicture' })
