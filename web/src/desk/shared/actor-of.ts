import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Session } from '#shared/session.ts'

/** Who asks, as the rules of domain know them: what greys or hides an act is what would refuse it. */
export const actorOf = ({ member }: Session, language: Language): Pick<Actor, 'roles' | 'language'> => ({ roles: member.roles, language })
