import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import type { OpenProject } from '@yigen/domain/projects/project.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** A project as it is being written. */
export type NewProject = {
  whose: 'existing' | 'new'
  enterpriseName: string
  industry: string
  officerId: string
  name: string
  kind: LandingKind
  streetId: string
  address: string
  investment: string
  area: string
  headcount: string
}

export const blankProject: NewProject = {
  ...{ whose: 'existing', enterpriseName: '', industry: '', officerId: '', name: '', kind: 'office', streetId: '', address: '' },
  ...{ investment: '', area: '', headcount: '' },
}

type Standing = { anew: boolean; chosen: boolean; isOfficer: boolean }

/** What is still to be said before it can be opened: of a new enterprise its name, and its officer where who opens it is none. R13.1 */
export function whatIsMissing(
  { name, enterpriseName, officerId }: NewProject,
  { anew, chosen, isOfficer }: Standing,
): (keyof NewProject | 'enterprise')[] {
  return [
    ...(!anew && !chosen ? (['enterprise'] as const) : []),
    ...(anew && enterpriseName.trim() === '' ? (['enterpriseName'] as const) : []),
    ...(anew && !isOfficer && officerId === '' ? (['officerId'] as const) : []),
    ...(name.trim() === '' ? (['name'] as const) : []),
  ]
}

/** What is sent: numbers as numbers, nothing for what was left empty. */
export function toOpen(
  written: NewProject,
  { enterpriseId, sourceRequestId }: { enterpriseId: string | null; sourceRequestId: string | null },
): Wire<typeof OpenProject> {
  const streetId = written.streetId || null
  return {
    enterpriseId,
    newEnterprise: enterpriseId === null ? { name: written.enterpriseName.trim(), streetId, industry: written.industry.trim() } : null,
    officerId: enterpriseId === null ? written.officerId || null : null,
    sourceRequestId,
    ...{ name: written.name.trim(), kind: written.kind, streetId, address: written.address.trim() },
    ...{ investment: numberOf(written.investment), area: numberOf(written.area), headcount: numberOf(written.headcount) },
  }
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))
