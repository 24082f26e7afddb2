import type { MilestonePromise, Predecessor } from '../plan-graph.ts'
import type { MilestoneGate, TemplateMilestone, TemplateOwner } from '../plan-template.ts'

// The words in which the templates are written: a milestone is a line.
export const officer: TemplateOwner = { kind: 'officer' }
export const enterprise: TemplateOwner = { kind: 'enterprise' }
export const street: TemplateOwner = { kind: 'street' }
export const unit = (key: string): TemplateOwner => ({ kind: 'unit', key })
export const outside = (name: string): TemplateOwner => ({ kind: 'outside', name })

export const hours = (amount: number): MilestonePromise => ({ amount, unit: 'workingHours' })
export const days = (amount: number): MilestonePromise => ({ amount, unit: 'workingDays' })
export const calendarDays = (amount: number): MilestonePromise => ({ amount, unit: 'calendarDays' })

export const afterFinish = (id: string, lag = 0): Predecessor => ({ id, link: 'finishStart', lag })
export const afterStart = (id: string, lag = 0): Predecessor => ({ id, link: 'startStart', lag })

export const milestone = (
  id: string,
  name: string,
  owner: TemplateOwner,
  promise: MilestonePromise,
  predecessors: readonly Predecessor[],
  gate: MilestoneGate,
  serviceCode: string | null,
  materials: string,
): TemplateMilestone => ({ id, name, owner, promise, predecessors, gate, serviceCode, materials })
