import type { TestApp } from './app.ts'
import { policyText } from './policy-text.ts'
import { act } from './tasks.ts'

export type PolicyOf = { id: string; version: number; revision: number }

export const versionPath = ({ id, version }: PolicyOf): string => `/api/policies/${id}/versions/${version}`

/** The clerk drafts it; the head of another department is free to verify it. */
export async function aDraftedPolicy(t: TestApp, said: Parameters<typeof policyText>[0] = {}, who = t.cast.clerk): Promise<PolicyOf> {
  return act(t, who, '/api/policies', { yaml: policyText(said) })
}

export async function aVerifiedPolicy(t: TestApp, said: Parameters<typeof policyText>[0] = {}): Promise<PolicyOf> {
  const drafted = await aDraftedPolicy(t, said)
  return act(t, t.cast.head, `${versionPath(drafted)}/verification`, { seen: drafted.revision })
}

export async function aPublishedPolicy(t: TestApp, said: Parameters<typeof policyText>[0] = {}, from = '2026-11-25'): Promise<PolicyOf> {
  const verified = await aVerifiedPolicy(t, said)
  return act(t, t.cast.minister, `${versionPath(verified)}/publication`, { from })
}
