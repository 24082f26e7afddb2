import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { FileChip } from '../../files/FileChip.tsx'
import { attachFile } from '../../files/file.steps.ts'
import { useUploads } from '../../files/useUploads.ts'
import { changed } from '../../shared/changed.ts'
import { unsentFiles } from '../files-of-messages.ts'
import type { Request } from '../request.queries.ts'

/** Files of the office for the enterprise: seen by whoever sees the request, from the moment they arrive. */
export function Attach({ request }: { request: Request }) {
  const { t } = useTranslation('files-first')
  const input = useRef<HTMLInputElement>(null)
  const { uploading, fault, add } = useUploads(
    (file, onProgress) => attachFile(request.id, file, onProgress),
    () => changed({ request: request.id, file: some }),
  )
  if (request.whyNot.attachFile !== null) return null
  const attached = unsentFiles(request)
  return (
    <div className="attach">
      <button type="button" className="btn bare" onClick={() => input.current?.click()}>
        {t('attach')}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={t('attach')} onChange={event => void add(event.target)} />
      {attached.map(file => (
        <FileChip key={file.id} requestId={request.id} file={file} />
      ))}
      {attached.length > 0 ? <span className="small quiet">{t('attached')}</span> : null}
      {uploading ? (
        <span className="small quiet uploading" role="status">
          {t('attaching', { name: uploading.name, percent: Math.round(uploading.share * 100) })}
          <progress max={1} value={uploading.share} aria-hidden="true" />
        </span>
      ) : null}
      <FaultLine fault={fault} />
    </div>
  )
}
