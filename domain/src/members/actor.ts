import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import type { Reach } from './reach.ts'
import type { Role } from './role.ts'
import { roleWords } from './role-words.ts'

/** Who acts: read once per request from the session. */
export type Actor = {
  memberId: string
  districtId: string
  unitId: string
  unitLevel: 'province' | 'city' | 'district' | 'street' | 'village' | 'department'
  unitName: string
  name: string
  roles: readonly Role[]
  language: Language
  reach: Reach
}

/** Whether the actor holds any of these roles. R1.2 */
export const is = (actor: Pick<Actor, 'roles'>, ...any: Role[]): boolean => any.some(role => actor.roles.includes(role))

/** 403 unless the actor holds one of the roles. */
export function whyNotRole(actor: Pick<Actor, 'roles' | 'language'>, ...any: Role[]): Refusal | null {
  if (is(actor, ...any)) return null
  const who = any
    .map(role => (actor.language === 'en' ? roleWords[role].en : roleWords[role].zh))
    .join(actor.language === 'en' ? ' or ' : '或')
  return refusal(refusals.mayNot, { who })
}
