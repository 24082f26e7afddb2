import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { administratorRoles } from '@yigen/domain/members/role.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListSecondStepHolders, SecondStepHolder, SecondStepHolders } from '@yigen/domain/second-steps/second-step.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { byName } from '#http/list-order.ts'
import { shortNameOf } from '#people/names.ts'
import { hasSecondStep } from './says-of-second-steps.ts'
import { codesLeftOf, hasTotp, mustHave, passkeysOf } from './second-step.queries.ts'

type Asked = z.output<typeof ListSecondStepHolders>
type Holder = z.output<typeof SecondStepHolder>

/** The accounts of the office that are in use, by name: who signs in by two steps, and who must and does not yet. */
export async function listSecondStepHolders(db: Kysely<DB>, actor: Actor, asked: Asked): Promise<z.output<typeof SecondStepHolders>> {
  refuseIf(whyNotRole(actor, ...administratorRoles))
  const order = byName<Holder>({ key: sql`m.name`, id: sql`m.id`, of: row => row.name, direction: 'asc', after: asked.after })
  const where = sql.join(conditions(actor, asked), sql` and `)
  const counted = await sql<{ total: number }>`select count(*)::int as total from member m where ${where}`.execute(db)
  const { rows } = await sql<Holder>`
    select m.id, m.name, m.title, coalesce(${shortNameOf(sql`m.unit_id`)}, '') as "unitName", m.roles, ${mustHave} as required,
      ${hasTotp} as totp, ${passkeysOf} as passkeys, ${codesLeftOf} as "recoveryCodes"
    from member m where ${where} ${order.after} order by ${order.by} limit ${asked.limit + 1}`.execute(db)
  const page = rows.slice(0, asked.limit)
  const last = rows.length > asked.limit ? page.at(-1) : undefined
  return { rows: page, total: counted.rows[0]?.total ?? 0, next: last ? order.cursorOf(last) : null }
}

function conditions({ districtId }: Actor, { standing, role, search }: Asked): RawBuilder<unknown>[] {
  const has = hasSecondStep({ districtId: sql`m.district_id`, memberId: sql`m.id` })
  const by: Record<Asked['standing'], RawBuilder<unknown>[]> = {
    all: [],
    having: [has],
    lacking: [sql`not ${has}`],
    owing: [sql`not ${has}`, mustHave],
  }
  const all = [sql`m.district_id = ${districtId}`, sql`m.state = 'active'`, sql`not 'contact' = any(m.roles)`, ...by[standing]]
  if (role) all.push(sql`${role} = any(m.roles)`)
  if (search) all.push(sql`lower(normalize(m.name, nfkc)) like ${likePattern(search)}`)
  return all
}
