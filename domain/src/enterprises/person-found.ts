import { z } from 'zod'
import { Id } from '#wire/text.ts'

export const FindPeople = z.object({ search: z.string().trim().min(1).max(40), limit: z.coerce.number().int().min(1).max(20).default(6) })

/** Somebody found by name, initials in pinyin, or number: a colleague with their unit, or a contact with their enterprise. */
export const PersonFound = z
  .object({
    kind: z.enum(['colleague', 'contact']),
    id: Id,
    name: z.string(),
    title: z.string(),
    /** the unit or the enterprise */
    place: z.string(),
    enterpriseId: Id.nullable(),
  })
  .meta({ id: 'PersonFound' })
export const PeopleFound = z.object({ rows: z.array(PersonFound) }).meta({ id: 'PeopleFound' })
