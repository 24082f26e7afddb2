import type { TemplateMilestone, TemplateVersion } from '../plan-answer.ts'

/** What a version of a template says. */
export type TemplateContent = Pick<TemplateVersion, 'name' | 'milestones'>

export const contentOf = ({ name, milestones }: TemplateVersion): TemplateContent => ({ name, milestones })

/** Put back: it waits for what of it is still there. */
export const withThere = (milestones: readonly TemplateMilestone[], one: TemplateMilestone): TemplateMilestone => ({
  ...one,
  predecessors: one.predecessors.filter(wait => milestones.some(({ id }) => id === wait.id)),
})

export const blankMilestone = (gate: TemplateMilestone['gate']): TemplateMilestone => ({
  ...{ id: '', name: '', owner: { kind: 'officer' }, promise: { amount: 3, unit: 'workingDays' } },
  ...{ predecessors: [], gate, serviceCode: null, materials: '' },
})
