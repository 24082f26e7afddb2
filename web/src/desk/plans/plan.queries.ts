import { queryOptions } from '@tanstack/react-query'
import type { PlanTemplates, PlanTemplateVersions } from '@yigen/domain/plans/plan-templates.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'
import type { MilestoneAlone, Plan, PlanComparison } from './plan-answer.ts'

const about = (id: string) => ({ of: ['plan', 'milestone'], within: { project: id } }) as const

/** The version in force of a project, while there is none the first draft; or the version named. */
export const planQuery = (projectId: string, planId?: string) =>
  queryOptions({
    queryKey: [about(projectId), 'plan', projectId, planId ?? null],
    queryFn: ({ signal }) => get<Plan>(`/api/projects/${projectId}/plan`, { planId }, signal),
  })

/** Two versions laid side by side. */
export const planComparisonQuery = (projectId: string, one: string, other: string) =>
  queryOptions({
    queryKey: [about(projectId), 'plan', projectId, 'comparison', one, other],
    queryFn: ({ signal }) => get<PlanComparison>(`/api/projects/${projectId}/plan/comparison`, { one, other }, signal),
  })

/** The templates as they are today, one for each kind of landing. R15.1 */
export const planTemplatesQuery = queryOptions({
  queryKey: [{ of: ['planTemplate'], beside: ['member'] }, 'plan-templates'],
  queryFn: async ({ signal }) => (await get<Wire<typeof PlanTemplates>>('/api/plan-templates', {}, signal)).rows,
})

/** Every version of one, the newest first. */
export const templateVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: [{ of: ['planTemplate'], beside: ['member'], within: { planTemplate: key } }, 'plan-templates', key],
    queryFn: async ({ signal }) => (await get<Wire<typeof PlanTemplateVersions>>(`/api/plan-templates/${key}/versions`, {}, signal)).rows,
  })

/** One milestone, for the office and for its own unit. */
export const milestoneQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['milestone', 'task'] }, 'milestone', id],
    queryFn: ({ signal }) => get<MilestoneAlone>(`/api/milestones/${id}`, {}, signal),
  })
