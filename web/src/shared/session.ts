import type { AccountChoice as AccountChoiceShape, SignedInByCode } from '@yigen/domain/codes/sign-in-code.ts'
import type { Session as SessionShape } from '@yigen/domain/members/member.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, send } from './http.ts'
import { followLanguage } from './language.ts'
import { followServerTime } from './ticker.ts'

export type Session = Wire<typeof SessionShape>

/** Who is signed in; the page takes the server's time and the member's language from it. */
export async function readSession(): Promise<Session> {
  const askedAt = Date.now()
  return takeSession(await get<Session>('/api/session'), askedAt)
}

export async function signIn(loginName: string, password: string): Promise<Session> {
  const askedAt = Date.now()
  return takeSession(await send<Session>('POST', '/api/session', { loginName, password }), askedAt)
}

type ByCode = Wire<typeof SignedInByCode>
export type AccountChoice = Wire<typeof AccountChoiceShape>

/** Signed in, or the accounts that have the phone, to choose one of. */
export async function signInByCode(sent: { phone: string; signInCode: string; memberId?: string }): Promise<Session | AccountChoice[]> {
  const askedAt = Date.now()
  const come = await send<ByCode>('POST', '/api/session/by-code', sent)
  return come.as === 'choosing' ? come.accounts : takeSession(come.session, askedAt)
}

export const signOut = () => send<void>('DELETE', '/api/session')

export const holds = (session: Session, ...any: Role[]) => any.some(role => session.member.roles.includes(role))

/** Contacts belong at the door, everyone else at the desk. */
export const homeOf = ({ member: { roles } }: Session): '/door' | '/' =>
  roles.length > 0 && roles.every(role => role === 'contact') ? '/door' : '/'

/** Whoever has come in: the page takes the server's time and the member's language. */
export async function takeSession(session: Session, askedAt: number): Promise<Session> {
  followServerTime(session.now, askedAt, Date.now())
  await followLanguage(session.member.language)
  return session
}
