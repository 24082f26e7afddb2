import type { Invitation } from '@yigen/domain/members/member.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'
import { openInvitation } from './invitation.queries.ts'

/** What a one-time link is for, before anything is typed. */
export async function getInvitation(db: Kysely<DB>, token: string, now: Temporal.Instant): Promise<z.output<typeof Invitation>> {
  const { purpose, name, loginName, memberId, districtName, expiresAt, codeHash } = await openInvitation(db, token, now)
  const enterpriseName = memberId ? await employerOf(db, memberId) : null
  const names = { name: name ?? '', loginName: loginName ?? '', enterpriseName, districtName }
  return { purpose, ...names, expiresAt, needsCode: codeHash !== null }
}

async function employerOf(db: Kysely<DB>, memberId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select ${said('enterpriseOfContact')(memberId)} as name`.execute(db)
  return rows[0]?.name ?? null
}
