import type { Sentence } from '#wire/language.ts'
import type { MilestoneStatus } from './plan-status.ts'

/** How a milestone went another way than its version said. `plannedOwner` and `owner` by name, where they differ. R15.6 */
export type Deviating = { status: MilestoneStatus; plannedOwner: string; owner: string; sentBack: boolean; words: string | null }

export function deviationsInWords({ status, plannedOwner, owner, sentBack, words }: Deviating): Sentence[] {
  return [
    ...(owner === plannedOwner ? [] : [{ zh: `原由${plannedOwner}办，转交${owner}`, en: `handed on from ${plannedOwner} to ${owner}` }]),
    ...(sentBack ? [{ zh: '办结后发回重办过', en: 'sent back for better work once' }] : []),
    ...(status === 'dispensed' ? [{ zh: `免办：${words ?? ''}`, en: `dispensed with: ${words ?? ''}` }] : []),
  ]
}
