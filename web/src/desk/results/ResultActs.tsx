import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachLink } from '../files/AttachLink.tsx'
import { JudgeActs } from './JudgeActs.tsx'
import { ResultDialog } from './ResultDialog.tsx'
import type { Result } from './result.queries.ts'
import { attachedToResult, attachResultFile } from './result.steps.ts'
import { useClaimName } from './useClaimName.ts'

/** What the reader may do with a claim now; who is to look at it adds no paper of their own. */
export function ResultActs({ result }: { result: Result }) {
  const { t } = useTranslation('results')
  const claimName = useClaimName()
  const [correcting, setCorrecting] = useState(false)
  return (
    <>
      {result.may.verify ? <JudgeActs result={result} /> : null}
      {result.may.attach && !result.may.verify ? (
        <AttachLink
          label={t('attachTo', { name: claimName(result) })}
          put={(file, onProgress) => attachResultFile(result.id, file, onProgress)}
          after={() => attachedToResult(result)}
        >
          {t('attach')}
        </AttachLink>
      ) : null}
      {result.may.correct ? (
        <button type="button" className="link-btn" onClick={() => setCorrecting(true)}>
          {t('correct')}
        </button>
      ) : null}
      {correcting ? (
        <ResultDialog
          enterpriseId={result.enterpriseId}
          projectId={result.projectId}
          kinds={[result.kind]}
          corrects={result}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </>
  )
}
