import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { standardTemplates } from '@yigen/domain/plans/standard-templates.ts'
import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import { type Gate, gates } from '@yigen/domain/projects/project-stage.ts'
import { after } from '../beside-making.ts'
import { amountOf, askedAt, documentOf, paperShown } from './evidence-shown.ts'
import type { LandingEvent } from './landing.types.ts'
import type { LandingTelling } from './landing-telling.ts'
import type { MilestoneTold } from './tell-plan.ts'

type Instant = Temporal.Instant

/** What is shown, verified and passed: by days of its own, or as the milestones of the plan come. */
export function tellGates(telling: LandingTelling, finished: readonly MilestoneTold[]): LandingEvent[] {
  const passed = gates.flatMap(gate => {
    const moment = passedAt(telling, gate, finished)
    return moment ? passing(telling, gate, moment) : []
  })
  return [...shownEarly(telling), ...passed]
}

/** The milestone that opens a gate by its name: the licence, and who verifies staff and landing; else the last one of the gate. */
const marks: Partial<Record<Gate, string>> = { registered: '营业执照', staffed: '人员到位核实', taxed: '落地核定' }

function passedAt({ landing, on }: LandingTelling, gate: Gate, finished: readonly MilestoneTold[]): Instant | null {
  const daysAgo = landing.gates[gate]
  if (daysAgo !== undefined) return on(daysAgo, '14:20')
  if (!landing.plan || landing.skipped?.gate === gate) return null
  const mark = marks[gate]
  const opens = ({ milestone }: Pick<MilestoneTold, 'milestone'>) => (mark ? milestone.name.startsWith(mark) : milestone.gate === gate)
  const asked = standardTemplates[landing.kind].milestones.filter(milestone => opens({ milestone }))
  const done = finished.filter(opens).toSorted((a, b) => Temporal.Instant.compare(a.finishedAt, b.finishedAt))
  const last = done.at(-1)
  return last && done.length === asked.length ? after(last.finishedAt, 20) : null
}

function passing(telling: LandingTelling, gate: Gate, moment: Instant): LandingEvent[] {
  const { landing, officer } = telling
  const early = new Map((landing.shown ?? []).map(({ item, verified }) => [item, verified]))
  const items = askedAt(gate, landing)
  const passed = after(moment, 80)
  return [
    ...items.filter(({ kind }) => !early.has(kind)).map((item, i) => evidence(telling, item, after(moment, 2 * i))),
    ...items
      .filter(({ kind, verifiedBy }) => verifiedBy !== 'nobody' && early.get(kind) !== true)
      .map((item, i) => verification(telling, item, after(moment, 50 + 2 * i))),
    { kind: 'pass', at: passed, by: officer(passed), gate },
  ]
}

/** Of a gate that is not passed yet. */
function shownEarly(telling: LandingTelling): LandingEvent[] {
  const { landing, on } = telling
  const items = gates.flatMap(gate => askedAt(gate, landing))
  return (landing.shown ?? []).flatMap(({ item: kind, on: day, amount, verified }) => {
    const item = items.find(one => one.kind === kind)
    if (!item) throw new RangeError(`${landing.name}: no gate asks for ${kind}`)
    const shown = evidence(telling, item, on(day, '15:05'), amount)
    return verified ? [shown, verification(telling, item, on(day, '16:30'))] : [shown]
  })
}

function evidence({ landing, officer }: LandingTelling, item: GateItem, moment: Instant, told?: number): LandingEvent {
  const day = dateIn(moment)
  const amount = told ?? amountOf(item, landing)
  return {
    ...{ kind: 'evidence', at: moment, by: officer(moment), item: item.kind, day: day.toString(), document: documentOf(item, day) },
    ...{ amount, paper: paperShown(item, landing, day, amount) },
  }
}

const verification = ({ minister }: LandingTelling, { kind, verifiedBy }: GateItem, moment: Instant): LandingEvent => ({
  ...{ kind: 'verify', at: moment, by: verifiedBy === 'tax' ? 'clerk-tax01' : minister, item: kind },
})
