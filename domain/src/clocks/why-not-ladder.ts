import type { Language } from '#wire/language.ts'
import { type Ladder, type Rung, standardLadder } from './rung.ts'

/** Why a district may not have this ladder, in a sentence; null when it may. It may add rungs and people to the standard ladder, never take one away. R10.3 */
export function whyNotLadder(ladder: Ladder, language: Language = 'zh-CN'): string | null {
  const fault = faultOf(ladder.clock, standardLadder.clock) ?? faultOf(ladder.working, standardLadder.working)
  if (!fault) return null
  return fault[language === 'en' ? 1 : 0]
}

type Fault = readonly [chinese: string, english: string]

function faultOf(rungs: readonly Rung[], standard: readonly Rung[]): Fault | null {
  return disorder(rungs) ?? lack(rungs, standard)
}

function disorder(rungs: readonly Rung[]): Fault | null {
  for (const [index, rung] of rungs.entries()) {
    const before = rungs[index - 1]
    if (rung.position !== index) return ['各级的序号要从 0 起，依次不断。', 'Positions must run from 0 without gaps.']
    if (rung.tells.length === 0) return [`第 ${index + 1} 级没有写通知谁。`, `Rung ${index + 1} tells nobody.`]
    if (new Set(rung.tells).size !== rung.tells.length)
      return [`第 ${index + 1} 级同一人写了两次。`, `Rung ${index + 1} names somebody twice.`]
    if (!Number.isSafeInteger(rung.offsetMinutes))
      return [`第 ${index + 1} 级的时间要是整分钟。`, `The time of rung ${index + 1} must be whole minutes.`]
    if (rung.daily && index !== rungs.length - 1)
      return ['每日一次的一级只能有一个，排在最后。', 'There is one daily rung, and it is the last.']
    if (before && !rung.daily && rung.offsetMinutes <= before.offsetMinutes)
      return ['各级要按时间先后排，不能同时。', 'Rungs must follow each other in time.']
  }
  return null
}

function lack(rungs: readonly Rung[], standard: readonly Rung[]): Fault | null {
  for (const wanted of standard) {
    const found = rungs.find(rung => Boolean(rung.daily) === Boolean(wanted.daily) && rung.offsetMinutes === wanted.offsetMinutes)
    if (!found) return [`不能去掉规定的一级：${placeOf(wanted)[0]}。`, `The rung ${placeOf(wanted)[1]} cannot be taken away.`]
    if (!wanted.tells.every(role => found.tells.includes(role)))
      return [`${placeOf(wanted)[0]}规定通知的人不能减少。`, `Nobody can be taken from the rung ${placeOf(wanted)[1]}.`]
  }
  return null
}

function placeOf({ offsetMinutes, daily }: Rung): Fault {
  const hours = Math.abs(offsetMinutes) / 60
  if (daily) return ['每天 09:00', 'every day at 09:00']
  if (offsetMinutes === 0) return ['到期时', 'at the due time']
  return offsetMinutes < 0 ? [`到期前 ${hours} 小时`, `${hours} hours before`] : [`到期后 ${hours} 小时`, `${hours} hours after`]
}
