import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { OwnSecondSteps } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepAccess } from '@yigen/domain/second-steps/second-step-access.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readPasskeys } from './passkey.queries.ts'
import { mustHave } from './second-step.queries.ts'

type Row = {
  required: boolean
  totpAddedAt: Temporal.Instant | null
  codesLeft: number
  codesMadeAt: Temporal.Instant | null
}

/** What somebody has of their own: never a secret, nor a code. */
export async function listSecondSteps(db: Kysely<DB>, actor: Actor, passkeyHost: string | null): Promise<z.output<typeof OwnSecondSteps>> {
  refuseIf(whyNotAccess(actor, secondStepAccess.listSecondSteps))
  const { rows } = await sql<Row>`
    select ${mustHave} as required, f.added_at as "totpAddedAt", c.left as "codesLeft", c."madeAt" as "codesMadeAt"
    from member m left join totp f on f.district_id = m.district_id and f.member_id = m.id
      cross join lateral (select count(*) filter (where r.used_at is null)::int as left, max(r.made_at) as "madeAt"
        from recovery_code r where r.district_id = m.district_id and r.member_id = m.id) c
    where m.id = ${actor.memberId}`.execute(db)
  const { required = false, totpAddedAt = null, codesLeft: left = 0, codesMadeAt: madeAt = null } = rows[0] ?? {}
  const passkeys = (await readPasskeys(db, actor)).map(({ id, name, addedAt, usedAt }) => ({ id, name, addedAt, usedAt }))
  return { required, totpAddedAt, passkeys, recoveryCodes: madeAt && { left, madeAt }, passkeyHost }
}
