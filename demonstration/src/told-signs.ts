import type { ParentEventKind } from '@yigen/domain/signs/parent-event.ts'

/** What is known of an enterprise by which its roots may loosen; days are from now. Without `aside` it waits on the list where its signs put it there. */
export type SignTold = {
  enterprise: string
  by: string
  visited?: { daysAgo: number; met: string; words: string }
  lease?: { recordedDaysAgo: number; endsInDays: number }
  parent?: { kind: ParentEventKind; parent: string; words: string; source: string; daysAgo: number; nextInDays?: number }
  aside?: { reason: string; days: number }
}

export const toldSigns: readonly SignTold[] = [
  {
    ...{ enterprise: '广州灯塔纺织联合有限公司', by: 'officer01' },
    visited: { daysAgo: 63, met: '财务总监', words: '谈的是扩产和用工，没说到总部。' },
    lease: { recordedDaysAgo: 2, endsInDays: 120 },
    parent: {
      ...{ kind: 'merger', parent: '灯塔纺织集团', words: '公告与苏州一家集团合并，总部放哪里没说。', source: '交易所公告' },
      ...{ daysAgo: 1, nextInDays: 13 },
    },
  },
  {
    ...{ enterprise: '广州砚北工业设计有限公司', by: 'officer01' },
    lease: { recordedDaysAgo: 2, endsInDays: 100 },
    parent: { kind: 'reform', parent: '砚北设计集团', words: '集团改制，分公司并入总部。', source: '集团官网', daysAgo: 1 },
    aside: { reason: '本来就要搬，选址意见书在办。', days: 7 },
  },
]
