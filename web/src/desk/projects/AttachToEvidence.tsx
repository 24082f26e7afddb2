import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { useUploads } from '../files/useUploads.ts'
import { changed } from '../shared/changed.ts'
import { attachEvidenceFile } from './project.steps.ts'

type Props = { project: { id: string }; evidence: { id: string; name: string } }

/** Further papers of what was shown. R13.3 */
export function AttachToEvidence({ project, evidence }: Props) {
  const { t } = useTranslation('projects')
  const { t: ofFiles } = useTranslation('files-first')
  const input = useRef<HTMLInputElement>(null)
  const { uploading, fault, add } = useUploads(
    (file, onProgress) => attachEvidenceFile(evidence.id, file, onProgress),
    () => changed({ project: project.id }),
  )
  const label = t('evidence.attachTo', { name: evidence.name })
  return (
    <>
      <button type="button" className="link-btn" aria-label={label} onClick={() => input.current?.click()}>
        {t('evidence.attach')}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={event => void add(event.target)} />
      {uploading ? (
        <span className="quiet" role="status">
          {ofFiles('attaching', { name: uploading.name, percent: Math.round(uploading.share * 100) })}
        </span>
      ) : null}
      <FaultLine fault={fault} />
    </>
  )
}
