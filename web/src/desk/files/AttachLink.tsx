import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import type { Upload } from '#shared/upload.ts'
import { useUploads } from './useUploads.ts'

type Props = {
  /** to what they are added */
  label: string
  put: (file: File, onProgress: (share: number) => void) => Upload<unknown>
  after: () => void
  children: string
}

/** Further papers of what stands there, one after the other. */
export function AttachLink({ label, put, after, children }: Props) {
  const { t } = useTranslation('files-first')
  const input = useRef<HTMLInputElement>(null)
  const { uploading, fault, add } = useUploads(put, after)
  return (
    <>
      <button type="button" className="link-btn" aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={event => void add(event.target)} />
      {uploading ? (
        <span className="quiet" role="status">
          {t('attaching', { name: uploading.name, percent: Math.round(uploading.share * 100) })}
        </span>
      ) : null}
      <FaultLine fault={fault} />
    </>
  )
}
