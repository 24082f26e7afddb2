import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ProjectList as ProjectListShape } from '@yigen/domain/landings/project-list.ts'
import type { ProjectView as ProjectShape } from '@yigen/domain/landings/project-view.ts'
import type { GateVersions as GateVersionsShape } from '@yigen/domain/projects/gates.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type ProjectList = ReadBy<typeof ProjectListShape, 'office'>
export type ProjectsOfUnit = ReadBy<typeof ProjectListShape, 'unit'>
export type ProjectRow = ProjectList['rows'][number]
export type ProjectCounts = NonNullable<ProjectList['counts']>
export type ProjectView = Wire<typeof ProjectShape>
export type Project = ReadBy<typeof ProjectShape, 'office'>
export type ProjectOfUnit = ReadBy<typeof ProjectShape, 'unit'>
export type GateVersion = Wire<typeof GateVersionsShape>['rows'][number]
export type GateItem = GateVersion['items'][number]
export type Evidence = Project['evidence'][number]
export type NextMilestone = Project['next'][number]

/** Pages of the filtered list; while a new filter is asked, the rows of the one before stay. */
export const projectPagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['project', 'plan', 'milestone', 'leadership'], beside: ['enterprise', 'assignment'] }, 'projects', filter],
    queryFn: ({ pageParam, signal }) =>
      get<ProjectList>('/api/projects', { counts: pageParam === undefined, ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

/** What a unit has a part in. R13.7 */
export const unitProjectsQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['project', 'plan', 'milestone'], beside: ['task'] }, 'projects', 'unit', filter],
    queryFn: ({ pageParam, signal }) => get<ProjectsOfUnit>('/api/projects', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: [
      {
        of: ['project', 'plan', 'milestone', 'leadership', 'review', 'siteMeeting'],
        beside: ['task', 'assignment'],
        within: { project: id },
      },
      'project',
    ],
    queryFn: ({ signal }) => get<ProjectView>(`/api/projects/${id}`, {}, signal),
  })

/** Every version of what the gates ask, the newest first. R13.3 */
export const gateVersionsQuery = queryOptions({
  queryKey: [{ of: ['gate'], beside: ['unit', 'member'] }, 'gates'],
  queryFn: async ({ signal }) => (await get<Wire<typeof GateVersionsShape>>('/api/gates/versions', {}, signal)).rows,
})

/** How many are under way, and how they stand. */
export const openProjectsQuery = queryOptions({
  queryKey: [{ of: ['project', 'plan', 'milestone'] }, 'projects', 'counts'],
  queryFn: async ({ signal }) => (await get<ProjectList>('/api/projects', { limit: 1 }, signal)).counts as ProjectCounts,
})
