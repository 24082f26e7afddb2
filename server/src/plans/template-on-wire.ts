import type { TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import type { PlanTemplateRow } from '@yigen/domain/plans/plan-templates.ts'
import type { z } from 'zod'
import type { TemplateVersion } from './plan-template.queries.ts'

/** A version of a template as it is read. */
export const templateOnWire = (key: TemplateKey, { content, ...version }: TemplateVersion): z.output<typeof PlanTemplateRow> => ({
  ...{ key, name: content.name, ...version },
  milestones: content.milestones.map(milestone => ({ ...milestone, predecessors: [...milestone.predecessors] })),
})
