import type { Relation } from '#members/relation.ts'
import type { Sentence } from '#wire/language.ts'

/** One thing under two names: a minister supervises 督办, a leader instructs 批示. R7.6 */
export const supervisionOrders = ['supervision', 'instruction'] as const
export type SupervisionOrder = (typeof supervisionOrders)[number]

export const supervisionOrderWords: Record<SupervisionOrder, Sentence> = {
  supervision: { zh: '督办', en: 'supervision' },
  instruction: { zh: '批示', en: 'instruction' },
}

/** As what it is given. */
export const orderOf = (relation: Relation): SupervisionOrder => (relation === 'leader' ? 'instruction' : 'supervision')
