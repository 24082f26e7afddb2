import type { EnterpriseState } from '#enterprises/enterprise-kinds.ts'
import type { Sentence } from '#wire/language.ts'

/** What became of an enterprise that was pointed out: it waits in the register, is followed by an officer, landed, did not, went elsewhere, or is no more. R18.3 */
export const becomings = ['waiting', 'followed', 'landed', 'lost', 'left', 'closed'] as const
export type Becoming = (typeof becomings)[number]

export const becomingWords: Readonly<Record<Becoming, Sentence>> = {
  waiting: { zh: '已入库，待安排', en: 'in the register, nobody follows it yet' },
  followed: { zh: '跟进中', en: 'being followed' },
  landed: { zh: '已落地', en: 'landed' },
  lost: { zh: '未落地', en: 'did not land' },
  left: { zh: '已迁出', en: 'went elsewhere' },
  closed: { zh: '已注销', en: 'closed' },
}

const ofState: Readonly<Record<Exclude<EnterpriseState, 'following'>, Becoming>> = {
  landed: 'landed',
  lost: 'lost',
  movedAway: 'left',
  transferred: 'left',
  closed: 'closed',
}

export const whatBecame = ({ state, officerId }: { state: EnterpriseState; officerId: string | null }): Becoming => {
  if (state !== 'following') return ofState[state]
  return officerId === null ? 'waiting' : 'followed'
}
