import { z } from 'zod'
import { enterpriseKinds, enterpriseStates } from '#enterprises/enterprise-kinds.ts'
import { requestStatuses } from '#requests/request-status.ts'
import { Instant } from '#wire/instant.ts'
import { Id, Page, searched } from '#wire/text.ts'

const District = z.string().max(40).optional()

/** `state`: those that are followed, else all. */
export const ListCityEnterprises = z.object({
  ...Page,
  districtId: District,
  state: z.enum(['followed']).optional(),
  search: searched(60).optional(),
})

/** A line of a register: name, street, officer, state. R11.2 */
export const CityEnterprise = z
  .object({
    id: Id,
    districtId: z.string(),
    districtName: z.string(),
    name: z.string(),
    kind: z.enum(enterpriseKinds),
    state: z.enum(enterpriseStates),
    streetName: z.string().nullable(),
    industry: z.string(),
    officerName: z.string().nullable(),
  })
  .meta({ id: 'CityEnterprise' })

export const CityEnterprises = z
  .object({ rows: z.array(CityEnterprise), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'CityEnterprises' })

/** Open matters; `overdue`: those alone that are late. */
export const ListCityMatters = z.object({ ...Page, districtId: District, state: z.enum(['open', 'overdue']).default('open') })

/** How a matter stands, not what it is about: `title` is the kind of matter. R11.2 */
export const CityMatter = z
  .object({
    id: Id,
    districtId: z.string(),
    districtName: z.string(),
    enterpriseName: z.string(),
    title: z.string(),
    status: z.enum(requestStatuses),
    officerName: z.string().nullable(),
    receivedAt: Instant,
    dueAt: Instant,
    late: z.boolean(),
  })
  .meta({ id: 'CityMatter' })

export const CityMatters = z
  .object({ rows: z.array(CityMatter), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'CityMatters' })
