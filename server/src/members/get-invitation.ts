import type { Invitation } from '@yigen/domain/members/member.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { Env } from '#env.ts'
import { said } from '#slice/registry.ts'
import { openInvitation } from './invitation.queries.ts'

/** What a one-time link is for, before anything is typed. */
export async function getInvitation(
  db: Kysely<DB>,
  token: string,
  { districtGiven }: Pick<Env, 'districtGiven'>,
  now: Temporal.Instant,
): Promise<z.output<typeof Invitation>> {
  const { purpose, name, loginName, memberId, districtId, districtName, expiresAt, codeHash } = await openInvitation(db, token, now)
  const enterpriseName = memberId ? await employerOf(db, memberId) : null
  const names = { name: name ?? '', loginName: loginName ?? '', enterpriseName, districtId, districtName }
  const districts = purpose === 'first-administrator' && !districtGiven ? await districtsOfTree(db) : []
  return { purpose, ...names, districts, expiresAt, needsCode: codeHash !== null }
}

const districtsOfTree = (db: Kysely<DB>) =>
  db.selectFrom('unit').select(['id', 'name']).where('level', '=', 'district').orderBy('id').execute()

async function employerOf(db: Kysely<DB>, memberId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select ${said('enterpriseOfContact')(memberId)} as name`.execute(db)
  return rows[0]?.name ?? null
}
