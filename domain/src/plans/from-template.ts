import type { OwnerKind } from './plan-status.ts'
import type { PlanTemplate, TemplateMilestone, TemplateOwner } from './plan-template.ts'

/** Where the units of a template stand in a district. */
export type TemplateUnits = {
  /** a standard department by its key; null: closed, or not there */
  department(key: string): string | null
  /** of the project's site */
  street: string | null
}

export type DraftedOwner = { kind: OwnerKind; unitId: string | null; name: string }
export type FromTemplate = Omit<TemplateMilestone, 'owner'> & { owner: DraftedOwner }

/** The milestones of a template as a draft of one project has them, with ids of their own. What a unit would do that the district does not have falls to the officer. R15.1 */
export function fromTemplate({ milestones }: PlanTemplate, units: TemplateUnits, newId: () => string): FromTemplate[] {
  const ids = new Map(milestones.map(({ id }) => [id, newId()]))
  const idOf = (id: string) => ids.get(id) as string
  return milestones.map(milestone => ({
    ...milestone,
    id: idOf(milestone.id),
    owner: ownerOf(milestone.owner, units),
    predecessors: milestone.predecessors.map(each => ({ ...each, id: idOf(each.id) })),
  }))
}

function ownerOf(owner: TemplateOwner, units: TemplateUnits): DraftedOwner {
  if (owner.kind === 'outside') return { kind: 'outside', unitId: null, name: owner.name }
  if (owner.kind === 'unit') return ofUnit(units.department(owner.key))
  if (owner.kind === 'street') return ofUnit(units.street)
  return { kind: owner.kind, unitId: null, name: '' }
}

const ofUnit = (unitId: string | null): DraftedOwner => ({ kind: unitId === null ? 'officer' : 'unit', unitId, name: '' })
