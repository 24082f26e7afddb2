import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import { type Gate, gates } from '@yigen/domain/projects/project-stage.ts'
import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import type { TestApp } from './app.ts'
import { dayIn } from './supervisions.ts'
import { act } from './tasks.ts'

type Opening = { enterpriseId?: string; name?: string; kind?: LandingKind; investment?: number; area?: number; by?: string }

/** A landing project of the cast's enterprise, opened just now by its officer: a lead. */
export async function aProject(t: TestApp, { enterpriseId, by, ...more }: Opening = {}) {
  const body = { enterpriseId: enterpriseId ?? t.cast.enterprise, name: '鹭汀智能研发中心', kind: 'office', ...more }
  const { id } = await act(t, by ?? t.cast.officer, '/api/projects', body)
  return { id: id as string }
}

type Shown = { day?: string; document?: string; amount?: number | null; by?: string }

/** What is asked under that name, shown just now by the officer. */
export async function anEvidence(t: TestApp, projectId: string, kind = 'talks-held', { by, ...more }: Shown = {}) {
  const unit = standardGates.find(item => item.kind === kind)?.unit ?? null
  const body = { kind, day: dayIn(t, 0), document: '凭证原件', amount: unit === null ? null : 60, ...more }
  const { id } = await act(t, by ?? t.cast.officer, `/api/projects/${projectId}/evidence`, body)
  return { id: id as string, projectId }
}

/** Verified by whom the gate asks for: the minister, or a clerk of the tax bureau. */
export const verify = (t: TestApp, id: string, by: 'minister' | 'clerk' = 'minister') =>
  act(t, t.cast[by], `/api/evidence/${id}/verification`, {})

/** Everything that a gate asks of an office is shown and verified. */
export async function everythingShown(t: TestApp, projectId: string, gate: Gate) {
  for (const { kind, verifiedBy, landings } of standardGates.filter(item => item.gate === gate)) {
    if (landings.length > 0 && !landings.includes('office')) continue
    const { id } = await anEvidence(t, projectId, kind)
    if (verifiedBy !== 'nobody') await verify(t, id, verifiedBy === 'tax' ? 'clerk' : 'minister')
  }
}

/** Passed gate by gate, with everything shown and verified: `taxed` has landed. */
export async function aProjectAt(t: TestApp, stage: Gate, opening: Opening = {}) {
  const project = await aProject(t, opening)
  for (const gate of gates.slice(0, gates.indexOf(stage) + 1)) {
    await everythingShown(t, project.id, gate)
    await act(t, t.cast.officer, `/api/projects/${project.id}/gate`, { gate })
  }
  return project
}

/** Key, with its leader and a plan: as the slices above leave it. */
export async function aKeyProject(t: TestApp, leaderId = t.cast.leader, opening: Opening = {}) {
  const project = await aProject(t, opening)
  const plan = { is_key: true, key_since: t.now(), leader_id: leaderId, plan_id: project.id }
  await t.db.updateTable('project').set(plan).where('id', '=', project.id).execute()
  return project
}

/** Paused by the minister for so many days. */
export async function aPausedProject(t: TestApp, days = 10) {
  const project = await aProject(t)
  await act(t, t.cast.minister, `/api/projects/${project.id}/pause`, { until: dayIn(t, days), reason: '集团年底冻结投资决策。' })
  return project
}

/** As it is kept. */
export const projectRow = (t: TestApp, id: string) =>
  t.db
    .selectFrom('project')
    .select(['stage', 'status', 'stage_since', 'paused_until', 'last_event_at', 'ended_at', 'end_reason', 'end_where', 'is_key'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
