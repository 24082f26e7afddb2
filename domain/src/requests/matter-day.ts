import type { Relation } from '#members/relation.ts'
import type { DayRow, DayRule } from '#slice/day.ts'

/** What a settlement's row of the day knows of its matter: the other clocks of a matter are told what to do without. */
export type MatterFacts = {
  settlementOverdue: boolean
  promiseRunning: boolean
  declinePending: boolean
  openTasks: number
  returnedTasks: number
  paused: boolean
}

/** R4.3: the officer, the deputy, also the minister and a leader. */
const mayAct = (relation: Relation): boolean =>
  relation === 'officer' || relation === 'deputy' || relation === 'minister' || relation === 'leader'

/**
 * A clock of the matter itself. Who holds it only because everybody who may act is away (R3.4: a head) is not offered what would be refused (R4.3), but to bring one of them back.
 * Told of its lateness, a minister does as the officer would; a leader instructs who holds it (R7.6); who may only read looks.
 */
const inMatter = <Row extends DayRow, const Step extends string>(
  step: (row: Row) => Step,
): DayRule<Row, Step | 'arrange' | 'look' | 'supervise'> => ({
  mine: row => (mayAct(row.relation) ? step(row) : 'arrange'),
  above: row => {
    if (!mayAct(row.relation)) return 'look'
    return row.relation === 'leader' && row.officerId !== null ? 'supervise' : step(row)
  },
})

/** Without an officer one is assigned, unless the enterprise waits for its answer (R3.2). */
const assignFirst =
  <Row extends DayRow, const Step extends string>(step: (row: Row) => Step) =>
  (row: Row): Step | 'assign' =>
    row.officerId === null ? 'assign' : step(row)

export const answerDay = inMatter(() => 'reply')
export const promisedAnswerDay = inMatter(assignFirst(() => 'reply'))
/** A leader answers, and leaves promises and settlement to the office (R4.3). */
export const settlementDay = inMatter(assignFirst((row: DayRow & MatterFacts) => (row.relation === 'leader' ? 'reply' : stepToSettle(row))))

/** Promise while settlement is late and nothing is promised (R4.7); what keeps it from being settled is looked at, or handed on (R4.8); else settle. */
function stepToSettle(row: MatterFacts) {
  if (row.settlementOverdue && !row.promiseRunning) return 'promise'
  if (row.returnedTasks > 0) return 'handOn'
  return row.openTasks > 0 || row.declinePending || row.paused ? 'look' : 'settle'
}
