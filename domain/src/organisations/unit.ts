import { z } from 'zod'
import { Id, line } from '#wire/text.ts'
import { unitLevels } from './unit-level.ts'

export const UnitRow = z
  .object({
    id: z.string(),
    level: z.enum(unitLevels),
    parentId: z.string().nullable(),
    name: z.string(),
    shortName: z.string(),
    leaderId: Id.nullable(),
    leaderName: z.string().nullable(),
    members: z.number().int(),
    closed: z.boolean(),
  })
  .meta({ id: 'UnitRow' })

const aMember = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'

/** A new department, street or village association below a unit of the district. R1.1 */
export const CreateUnit = z
  .strictObject({
    id: z
      .string()
      .trim()
      .regex(/^[0-9]{6}[0-9A-Za-z-]{1,20}$/),
    level: z.enum(['street', 'village', 'department']),
    parentId: z.string().min(2).max(40),
    name: line(40),
    shortName: line(20),
  })
  .meta({
    examples: [
      { id: '440105-culture', level: 'department', parentId: '440105', name: '海珠区文化广电旅游体育局', shortName: '区文广旅体局' },
      { id: '440105015-huangpu', level: 'village', parentId: '440105015', name: '黄埔村经济联合社', shortName: '黄埔联社' },
    ],
  })
export const ChangeUnit = z
  .strictObject({
    name: line(40).optional(),
    shortName: line(20).optional(),
    leaderId: Id.nullable().optional(),
    closed: z.boolean().optional(),
  })
  .meta({ examples: [{ name: '海珠区投资促进局', shortName: '区投促局', leaderId: aMember }, { closed: true }] })
export const ChangeDistrict = z
  .strictObject({ defaultMinisterId: Id.nullable().optional(), defaultLeaderId: Id.nullable().optional() })
  .meta({ examples: [{ defaultMinisterId: aMember }, { defaultLeaderId: null }] })
export const DistrictSettings = z
  .object({
    id: z.string(),
    name: z.string(),
    defaultMinisterId: Id.nullable(),
    defaultLeaderId: Id.nullable(),
    /** by short name, units of whom something is asked and that have no head. R10.2 */
    headless: z.array(z.string()),
  })
  .meta({ id: 'DistrictSettings' })

/** Open units only, unless `closed`. */
export const ListUnits = z.object({ level: z.enum(unitLevels).optional(), closed: z.stringbool().default(false) })
export const UnitList = z.object({ rows: z.array(UnitRow) }).meta({ id: 'UnitList' })
