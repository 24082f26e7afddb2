import type { MilestonePromise, PlannedMilestone, Predecessor } from './plan-graph.ts'

/** The gates a milestone can belong to: those that a plan works towards. R13.2, R15.1 */
export const milestoneGates = ['signed', 'registered', 'invoicing', 'staffed', 'taxed'] as const
export type MilestoneGate = (typeof milestoneGates)[number]

/** The kinds of landing, each with its template: offices, a research centre, a factory, a headquarters, a shop. */
export const templateKeys = ['office', 'rd-centre', 'factory', 'headquarters', 'shop'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** Who does it: the officer, the enterprise, a unit of ours (by the key of a standard department, or the street of the site), or an authority outside the district, by name. R15.1 */
export type TemplateOwner =
  | { kind: 'officer' }
  | { kind: 'enterprise' }
  | { kind: 'unit'; key: string }
  | { kind: 'street' }
  | { kind: 'outside'; name: string }

export type TemplateMilestone = PlannedMilestone & {
  name: string
  owner: TemplateOwner
  promise: MilestonePromise
  predecessors: readonly Predecessor[]
  gate: MilestoneGate
  serviceCode: string | null
  materials: string
}

/** What a kind of landing takes, from which a plan is drafted. R15.1 */
export type PlanTemplate = { key: TemplateKey; name: string; milestones: readonly TemplateMilestone[] }
