import type { MemberState } from '#members/member-state.ts'
import type { Role } from '#members/role.ts'
import type { Sentence } from '#wire/language.ts'

/** What must not stand empty in a district: who holds what nobody holds yet (R3.2), who is told last (R10.1). */
export const defaultPosts = ['minister', 'leader'] as const satisfies readonly Role[]
export type DefaultPost = (typeof defaultPosts)[number]

/** Who stands in each post; null: it is vacant. */
export type Defaults = Record<DefaultPost, string | null>

const postWords: Record<DefaultPost, Sentence> = {
  minister: { zh: '默认项目部长', en: 'default minister' },
  leader: { zh: '默认领导', en: 'default leader' },
}

/** The vacant posts that fall to a member: active, and the first of the district in that role. A post that was vacated on purpose, while others hold the role, stays so. */
export function postsFallingTo(
  member: { state: MemberState; roles: readonly Role[] },
  defaults: Defaults,
  otherActive: Record<DefaultPost, number>,
): DefaultPost[] {
  if (member.state !== 'active') return []
  return defaultPosts.filter(post => defaults[post] === null && member.roles.includes(post) && otherActive[post] === 0)
}

/** What the record says of posts that were given: 默认项目部长郑怀远，默认领导空缺. */
export function postsInWords(given: Partial<Record<DefaultPost, string | null>>): Sentence {
  const named = defaultPosts.filter(post => given[post] !== undefined)
  return {
    zh: named.map(post => `${postWords[post].zh}${given[post] ?? '空缺'}`).join('，'),
    en: named.map(post => `${postWords[post].en} ${given[post] ?? 'none'}`).join(', '),
  }
}
