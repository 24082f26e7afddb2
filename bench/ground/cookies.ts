import { makeSessionCookie } from '@yigen/server/http/session.queries.ts'
import { benchNow, type District, districtId } from './district.ts'

type Signing = { memberId: string; districtId?: string }

/** Signs somebody in: their cookie. */
export async function signedIn(district: District, memberId: string): Promise<string> {
  return (await signedInAll(district, [{ memberId }]))[0] as string
}

/** The cookies of so many, in their order. */
export async function signedInAll({ db }: District, members: readonly Signing[]): Promise<string[]> {
  const sessions = members.map(({ memberId, districtId: of = districtId }) => ({ memberId, ...makeSessionCookie(of) }))
  const far = benchNow.add({ hours: 24 * 300 })
  await db
    .insertInto('login_session')
    .values(
      sessions.map(({ memberId, token }) => ({
        district_id: token.districtId,
        token_hash: token.hash,
        member_id: memberId,
        created_at: benchNow,
        last_seen_at: benchNow,
        expires_at: far,
      })),
    )
    .execute()
  return sessions.map(({ cookie }) => cookie)
}
