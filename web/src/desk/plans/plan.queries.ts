import { queryOptions } from '@tanstack/react-query'
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

/** One milestone, for the office and for its own unit. */
export const milestoneQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['milestone', 'task'] }, 'milestone', id],
    queryFn: ({ signal }) => get<MilestoneAlone>(`/api/milestones/${id}`, {}, signal),
  })
