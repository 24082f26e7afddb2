import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { AttachToEvidence } from './AttachToEvidence.tsx'
import type { Evidence } from './project.queries.ts'
import { verifyEvidence } from './project.steps.ts'

type Props = { project: { id: string }; evidence: Evidence; onCorrect?: () => void }

/** A second person has looked at it; papers are added until then; or it is put right by a row of its own. R13.3, R13.5 */
export function EvidenceActs({ project, evidence, onCorrect }: Props) {
  const { t } = useTranslation('projects')
  const verifying = useMutation({
    mutationFn: () => verifyEvidence(project.id, evidence.id),
    onSuccess: () => toast(t('evidence.verified', { name: evidence.name })),
  })
  const { verifiedBy, may } = evidence
  if (!verifiedBy && !may.verify && !may.attach && !(onCorrect && may.correct)) return null
  return (
    <span className="evidence-acts">
      {verifiedBy ? <span className="quiet">{t('gate.verifiedBy', { name: verifiedBy })}</span> : null}
      {may.verify ? (
        <button type="button" className="btn sm next" aria-busy={verifying.isPending} onClick={() => verifying.mutate()}>
          {t('evidence.verify')}
        </button>
      ) : null}
      {may.attach ? <AttachToEvidence project={project} evidence={evidence} /> : null}
      {onCorrect && may.correct ? (
        <button type="button" className="link-btn" aria-label={t('evidence.correctTitle', { name: evidence.name })} onClick={onCorrect}>
          {t('evidence.correctIt')}
        </button>
      ) : null}
      <FaultLine fault={verifying.error} />
    </span>
  )
}
