import type { LandingEvent } from './landing.types.ts'
import type { LandingTelling } from './landing-telling.ts'

/** The versions of a plan: each drafted and proposed by the officer and adopted by the minister, on one morning. */
export function tellVersions({ landing, on, officer, minister }: LandingTelling): LandingEvent[] {
  const { plan } = landing
  if (!plan) return []
  const version = (day: number, draft: { from: 'template' | 'inForce'; reason: string }, words: string): LandingEvent[] => [
    { kind: 'draft', at: on(day, '09:12'), by: officer(on(day, '09:12')), ...draft },
    { kind: 'propose', at: on(day, '09:52'), by: officer(on(day, '09:52')) },
    { kind: 'adopt', at: on(day, '10:40'), by: minister, words },
  ]
  const changed: LandingEvent[] = plan.changes
    ? [{ kind: 'change', at: on(plan.adopted, '09:30'), by: officer(on(plan.adopted, '09:30')), changes: plan.changes }]
    : []
  const { second } = plan
  return [
    ...version(plan.adopted, { from: 'template', reason: '' }, '同意，按此推进。'),
    ...changed,
    ...(second ? version(second.adopted, { from: 'inForce', reason: second.reason }, second.words) : []),
  ]
}
