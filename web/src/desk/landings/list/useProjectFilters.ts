import { projectSorts } from '@yigen/domain/landings/project-sorts.ts'
import { directions } from '@yigen/domain/wire/direction.ts'
import { type Filters, useFilters } from '../../shared/filters.ts'

export const projectFilterNames = [
  ...([
    'search',
    'status',
    'stage',
    'key',
    'standing',
    'officerId',
    'leaderId',
    'streetId',
    'industry',
    'kind',
    'landsIn',
    'landsWithin',
  ] as const),
  ...(['enterpriseId', 'waitsForMe'] as const),
] as const
export type ProjectFilterName = (typeof projectFilterNames)[number]

/** What the address asks of the list. */
export function useProjectFilters() {
  const { filters: said, setFilters } = useFilters()
  const filters = Object.fromEntries(projectFilterNames.map(name => [name, said[name]])) as Record<ProjectFilterName, string | undefined>
  return {
    filters,
    sort: projectSorts.find(one => one === said.sort) ?? 'standing',
    direction: directions.find(one => one === said.direction),
    /** of the filters none narrows it but by what is open */
    narrowed: projectFilterNames.some(name => filters[name] !== undefined),
    change: (changed: Partial<Record<ProjectFilterName | 'sort' | 'direction', string | undefined>>) => setFilters(changed as Filters),
  }
}
