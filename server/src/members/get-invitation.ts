import type { Invitation } from '@yigen/domain/members/member.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { openInvitation } from './invitation.queries.ts'

/** What a one-time link is for, before anything is typed. */
export async function getInvitation(db: Kysely<DB>, token: string, now: Temporal.Instant): Promise<z.output<typeof Invitation>> {
  const { purpose, name, loginName, memberId, expiresAt, codeHash } = await openInvitation(db, token, now)
  const enterprise = memberId
    ? await db
        .selectFrom('contact as c')
        .innerJoin('enterprise as e', join => join.onRef('e.district_id', '=', 'c.district_id').onRef('e.id', '=', 'c.enterprise_id'))
        .select('e.name')
        .where('c.member_id', '=', memberId)
        .where('c.removed_at', 'is', null)
        .orderBy('c.added_at')
        .limit(1)
        .executeTakeFirst()
    : undefined
  const names = { name: name ?? '', loginName: loginName ?? '', enterpriseName: enterprise?.name ?? null }
  return { purpose, ...names, expiresAt, needsCode: codeHash !== null }
}
