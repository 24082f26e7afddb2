import type { ChangePremises, ConfirmPremises, PremisesDone, RecordPremises, TakeOffPremises } from '@yigen/domain/premises/premises.ts'
import type { IssueSiteOpinion, SiteOpinionDone } from '@yigen/domain/premises/site-opinion.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof PremisesDone>
export type Recorded = Wire<typeof RecordPremises>
export type Issued = Wire<typeof IssueSiteOpinion>

export const recordPremises = (said: Recorded) => step<Done>({ premises: some }, 'POST', '/api/premises', said)
export const changePremises = (id: string, said: Wire<typeof ChangePremises>) =>
  step<Done>({ premises: id }, 'PUT', `/api/premises/${id}`, said)
export const confirmPremises = (id: string, said: Wire<typeof ConfirmPremises>) =>
  step<Done>({ premises: id }, 'POST', `/api/premises/${id}/confirmation`, said)
export const takeOffPremises = (id: string, said: Wire<typeof TakeOffPremises>) =>
  step<Done>({ premises: id }, 'POST', `/api/premises/${id}/taking-off`, said)
/** It stands with its enterprise and in the line of its project. */
export const issueSiteOpinion = (enterpriseId: string, { projectId, ...issued }: Issued) =>
  step<Wire<typeof SiteOpinionDone>>(
    { siteOpinion: some, ...(projectId ? { project: projectId } : {}), within: { enterprise: enterpriseId } },
    'POST',
    `/api/enterprises/${enterpriseId}/site-opinions`,
    { ...issued, projectId: projectId ?? null },
  )
