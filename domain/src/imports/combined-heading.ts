import { headingParts } from './roster-headings.ts'
import { rosterTargets } from './roster-targets.ts'

/** Words over a group of columns that say nothing of what is in each: 基本信息, 联系方式, 经营情况. */
const neutral = /(?:信息|情况|方式|数据|指标|概况|资料|内容)$/

/**
 * One heading for a column under two: together where they are known together (2025 年 over 营收), the lower one where the upper is
 * of the same group (联系人 over 电话) or says nothing; else both, so that 法定代表人 over 姓名 is not taken for the contact.
 */
export function combinedHeading(upper: string, lower: string): string {
  if (upper === '' || lower === '' || upper === lower) return upper || lower
  const together = `${upper} ${lower}`
  if (headingParts(together).target !== null) return together
  const [over, under] = [headingParts(upper).target, headingParts(lower).target]
  if (under === null) return together
  const same = over !== null && rosterTargets[over].group === rosterTargets[under].group
  return same || neutral.test(upper) ? lower : together
}
