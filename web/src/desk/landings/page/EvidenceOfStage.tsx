import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { EvidenceActs } from '../../projects/EvidenceActs.tsx'
import { EvidenceDialog } from '../../projects/EvidenceDialog.tsx'
import { EvidenceShown } from '../../projects/EvidenceShown.tsx'
import type { Evidence, Project } from '../../projects/project.queries.ts'
import { standingFirst } from '../../projects/standing-first.ts'

type Props = { project: Project; stage: Project['stages'][number]; onClose: () => void }

/** All that was shown for one stage, passed or to come, what was wrong beside what stands in its place; and putting it right. R13.3, R13.5 */
export function EvidenceOfStage({ project, stage, onClose }: Props) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const [correcting, setCorrecting] = useState<Evidence | null>(null)
  if (correcting) return <Correction project={project} evidence={correcting} onClose={() => setCorrecting(null)} />
  return (
    <Dialog title={t('stages.evidenceOf', { stage: say(projectStageWords[stage.stage], language) })} reads onClose={onClose}>
      <ul className="evidence-of-stage">
        {standingFirst(project.evidence.filter(({ gate }) => gate === stage.stage)).map(evidence => (
          <li key={evidence.id}>
            <b>{evidence.name}</b>
            <EvidenceShown evidence={evidence} all={project.evidence} headcount={project.headcount} />
            <EvidenceActs project={project} evidence={evidence} onCorrect={() => setCorrecting(evidence)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Correction({ project, evidence, onClose }: { project: Project; evidence: Evidence; onClose: () => void }) {
  const { kind, name, document, unit } = evidence
  const item = { kind, name, document, unit, look: '' }
  return <EvidenceDialog project={project} items={[item]} first={item} correcting={evidence} onClose={onClose} />
}
