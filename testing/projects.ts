import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import type { TestApp } from './app.ts'
import { act } from './tasks.ts'

type Opening = { enterpriseId?: string; name?: string; kind?: LandingKind; by?: string }

/** A landing project of the cast's enterprise, opened just now by its officer: a lead. */
export async function aProject(t: TestApp, { enterpriseId, by, ...more }: Opening = {}) {
  const body = { enterpriseId: enterpriseId ?? t.cast.enterprise, name: '鹭汀智能研发中心', kind: 'office', ...more }
  const { id } = await act(t, by ?? t.cast.officer, '/api/projects', body)
  return { id: id as string }
}
