import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Int4 } from '#wire/int4.ts'
import { line, optionalLine, words } from '#wire/text.ts'
import { verifiers } from './gate-item.ts'
import { landingKinds } from './landing-kind.ts'
import { gates } from './project-stage.ts'

const item = {
  /** its name among the evidence: `tax-paid` */
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(40),
  gate: z.enum(gates),
  name: line(40),
  look: optionalLine(120),
  document: line(60),
  unit: line(20).nullable(),
  verifiedBy: z.enum(verifiers),
  landings: z.array(z.enum(landingKinds)).max(landingKinds.length),
  optional: z.boolean(),
}
export const GateItemShape = z.object(item).meta({ id: 'GateItem' })

/** What the gates of a district ask, written over the version that was seen; the tax bureau is the unit named here. R13.3, R1.7 */
export const PublishGates = z
  .strictObject({ seen: Int4, items: z.array(z.strictObject(item)).min(1).max(120), taxUnitId: z.string().max(40), reason: words(500) })
  .meta({
    examples: [
      {
        seen: 0,
        taxUnitId: '440105-tax',
        reason: '园区项目另看规划条件。',
        items: [
          {
            ...{ kind: 'agreement', gate: 'signed', name: '协议', look: '双方签章、签署日', document: '投资协议', unit: '万元' },
            ...{ verifiedBy: 'nobody', landings: [], optional: false },
          },
        ],
      },
    ],
  })

/** `version` 0: as the product brings them. */
export const Gates = z
  .object({
    version: z.number().int(),
    items: z.array(GateItemShape),
    taxUnitId: z.string(),
    taxUnitName: z.string().nullable(),
    publishedByName: z.string().nullable(),
    publishedAt: Instant.nullable(),
    reason: z.string(),
  })
  .meta({ id: 'Gates' })
export const GateVersions = z.object({ rows: z.array(Gates) }).meta({ id: 'GateVersions' })
export const GatesPublished = z.object({ version: z.number().int(), at: Instant }).meta({ id: 'GatesPublished' })
