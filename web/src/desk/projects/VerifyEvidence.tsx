import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { verifyEvidence } from './project.steps.ts'

type Shown = { id: string; name: string; verifiedBy: string | null; may: { verify: boolean; correct: boolean } }

/** A second person has looked at it; or it is put right by a row of its own. R13.3, R13.5 */
export function VerifyEvidence({ project, evidence, onCorrect }: { project: { id: string }; evidence: Shown; onCorrect?: () => void }) {
  const { t } = useTranslation('projects')
  const verifying = useMutation({
    mutationFn: () => verifyEvidence(project.id, evidence.id),
    onSuccess: () => toast(t('evidence.verified', { name: evidence.name })),
  })
  return (
    <span className="verify">
      {evidence.verifiedBy ? <span className="quiet">{t('gate.verifiedBy', { name: evidence.verifiedBy })}</span> : null}
      {evidence.may.verify ? (
        <button type="button" className="btn sm next" aria-busy={verifying.isPending} onClick={() => verifying.mutate()}>
          {t('evidence.verify')}
        </button>
      ) : null}
      {onCorrect && evidence.may.correct ? (
        <button type="button" className="link-btn" onClick={onCorrect}>
          {t('evidence.correctIt')}
        </button>
      ) : null}
      <FaultLine fault={verifying.error} />
    </span>
  )
}
