import { type Refusal, refusal } from '#refusals/refusals.ts'
import { taskRefusals } from './tasks.slice.ts'

/** So many units may help with one task. R7.1 */
export const mostHelpingUnits = 8

type Unit = { id: string; name: string }

/** 400: the unit that leads does not help as well, and none helps twice. R7.1 */
export function whyNotHelp(leadId: string, helping: readonly Unit[]): Refusal | null {
  const lead = helping.find(unit => unit.id === leadId)
  if (lead) return refusal(taskRefusals.leadHelps, { unit: lead.name }, { field: 'helpers' })
  const twice = helping.find((unit, i) => helping.findIndex(one => one.id === unit.id) !== i)
  return twice ? refusal(taskRefusals.helpsAlready, { unit: twice.name }, { field: 'helpers' }) : null
}

/** The helping units that would be after the change. 400 for one that leads, helps already or does not help; 409 for more than there may be. R7.1 */
export function whyNotChangeHelping(
  { leadId, helping }: { leadId: string; helping: readonly Unit[] },
  { add, remove }: { add: readonly Unit[]; remove: readonly Unit[] },
): Refusal | null {
  const stranger = remove.find(unit => !helping.some(one => one.id === unit.id))
  if (stranger) return refusal(taskRefusals.helpsNot, { unit: stranger.name }, { field: 'remove' })
  const left = helping.filter(unit => !remove.some(one => one.id === unit.id))
  const why = whyNotHelp(leadId, [...left, ...add])
  if (why) return why
  return left.length + add.length > mostHelpingUnits ? refusal(taskRefusals.helpersFull, { most: String(mostHelpingUnits) }) : null
}

/** Who helps with a task that is handed on: the same units, but for the one that leads now. R7.2 */
export const carriedOver = <Helper extends Unit>(helping: readonly Helper[], leadId: string): Helper[] =>
  helping.filter(unit => unit.id !== leadId)
