import { useTranslation } from 'react-i18next'
import { AttachLink } from '../files/AttachLink.tsx'
import { changed } from '../shared/changed.ts'
import { attachEvidenceFile } from './project.steps.ts'

type Props = { project: { id: string }; evidence: { id: string; name: string } }

/** Further papers of what was shown. R13.3 */
export function AttachToEvidence({ project, evidence }: Props) {
  const { t } = useTranslation('projects')
  return (
    <AttachLink
      label={t('evidence.attachTo', { name: evidence.name })}
      put={(file, onProgress) => attachEvidenceFile(evidence.id, file, onProgress)}
      after={() => changed({ project: project.id })}
    >
      {t('evidence.attach')}
    </AttachLink>
  )
}
