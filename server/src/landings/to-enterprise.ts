import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { z } from 'zod'
import type { KnownProject } from './known-project.ts'
import { nextMilestones } from './next-milestones.ts'
import { gateHere, stageLine } from './stage-line.ts'

/** To the enterprise: how far it has come, what is next, who does it, by when, and what its gate still lacks; never a review, a risk or a leader's words. R13.7 */
export function toEnterprise(actor: Actor, known: KnownProject): Extract<z.output<typeof ProjectView>, { reader: 'enterprise' }> {
  const { row, page } = known
  const gate = gateHere(known)
  return {
    reader: 'enterprise',
    ...{ id: row.id, name: row.name, enterpriseId: row.enterpriseId, status: row.status, stage: row.stage, officerName: row.officerName },
    stages: stageLine(known, actor.language).map(({ stage, reachedAt, forecastAt }) => ({ stage, reachedAt, forecastAt })),
    ...{ landsAt: row.status === 'open' ? row.landsAt : null, provisional: row.provisional ?? false },
    next: nextMilestones(actor, known).map(({ name, owner, startedAt, dueAt, expectedAt, plannedFinish }) => ({
      ...{
        name,
        who: owner.name,
        startedAt,
        byWhen: expectedAt ?? dueAt ?? plannedFinish,
        outside: owner.kind === 'outside',
        yours: owner.kind === 'enterprise',
      },
    })),
    needed: (gate?.items ?? []).map(({ name, document, state }) => ({ name, document, shown: state !== 'missing' })),
    meetings: page.meetingsOfEnterprise,
    levelAsked: page.levelAsked,
  }
}
