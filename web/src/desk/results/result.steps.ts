import type { CorrectResult, RecordResult, ResultDone, ResultFile, ResultRecorded } from '@yigen/domain/results/result.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { newKey } from '#shared/attempt.ts'
import { upload } from '#shared/upload.ts'
import { changed } from '../shared/changed.ts'
import { step } from '../shared/step.ts'

type Recorded = Wire<typeof ResultRecorded>
type Done = Wire<typeof ResultDone>
type Of = { id: string; enterpriseId: string; projectId: string | null }

const changes = ({ id, enterpriseId, projectId }: Of) => ({
  result: id,
  within: { enterprise: enterpriseId, ...(projectId ? { project: projectId } : {}) },
})

export const recordResult = (enterpriseId: string, claimed: Wire<typeof RecordResult>) =>
  step<Recorded>(
    changes({ id: 'new', enterpriseId, projectId: claimed.projectId ?? null }),
    'POST',
    `/api/enterprises/${enterpriseId}/results`,
    claimed,
    { key: newKey() },
  )
export const correctResult = (of: Of, claimed: Wire<typeof CorrectResult>) =>
  step<Recorded>(changes(of), 'POST', `/api/results/${of.id}/correction`, claimed, { key: newKey() })
export const verifyResult = (of: Of) => step<Done>(changes(of), 'POST', `/api/results/${of.id}/verification`, {})
/** Many at once; each that cannot be verified says why. */
export const verifyResults = (ids: readonly string[]) =>
  step<BulkDone>({ result: ids }, 'POST', '/api/results/verifications', { ids }, { key: newKey() })
export const returnResult = (of: Of, reason: string) => step<Done>(changes(of), 'POST', `/api/results/${of.id}/return`, { reason })

export function attachResultFile(id: string, file: File, onProgress?: (share: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<Wire<typeof ResultFile>>(`/api/results/${id}/files`, form, onProgress)
}
/** Its papers have come. */
export const attachedToResult = (of: Of) => changed(changes(of))
