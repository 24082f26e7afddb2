import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { z } from 'zod'
import { evidenceRows } from './evidence-rows.ts'
import type { KnownProject } from './known-project.ts'
import { toNext } from './next-milestones.ts'
import { stageLine } from './stage-line.ts'

/** To a unit with a milestone in it: name, stage, its milestones, the evidence of the gates these belong to, and what waits to be verified by it. R13.3, R13.7 */
export function toUnit(actor: Actor, known: KnownProject): Extract<z.output<typeof ProjectView>, { reader: 'unit' }> {
  const { row, page } = known
  const own = page.milestones.filter(({ ownerUnitId }) => ownerUnitId === actor.unitId)
  const gates = new Set(own.map(({ gate }) => gate))
  return {
    reader: 'unit',
    ...{ id: row.id, name: row.name, enterpriseName: row.enterpriseName, status: row.status, stage: row.stage },
    stages: stageLine(known, actor.language).map(({ stage, reachedAt }) => ({ stage, reachedAt })),
    milestones: own.map(milestone => toNext(actor, known, milestone)),
    evidence: evidenceRows(actor, known).filter(({ gate, may }) => gates.has(gate) || may.verify),
  }
}
