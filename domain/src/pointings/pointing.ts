import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, Page, words } from '#wire/text.ts'
import { becomings } from './pointing-became.ts'

/** An enterprise that somebody of a village association heard of: its name, where, and what it looks for; no longer than the register takes them, whose note says who pointed it out, too. R18.3 */
export const PointOut = z
  .strictObject({ name: line(120).min(2), address: optionalLine(160), words: words(400) })
  .meta({ examples: [{ name: '广州琶澜软件有限公司', address: '琶洲新村 3 号楼', words: '在村里看了两处办公楼，想租 800 平米。' }] })

export const PointingRow = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string(),
    words: z.string(),
    unitName: z.string(),
    pointedBy: z.string(),
    pointedAt: Instant,
    became: z.enum(becomings),
    officerName: z.string().nullable(),
    /** for who reads the register; null to a village association, which sees what became of it and nothing else */
    enterpriseId: Id.nullable(),
  })
  .meta({ id: 'PointingRow' })

export const ListPointings = z.object({ ...Page })
export const PointingList = z.object({ rows: z.array(PointingRow), next: z.string().nullable() }).meta({ id: 'PointingList' })
export const PointedOut = z.object({ id: Id, name: z.string(), at: Instant }).meta({ id: 'PointedOut' })
