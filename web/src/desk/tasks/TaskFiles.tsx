import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { FileChip } from '../files/FileChip.tsx'
import type { FileRow } from '../files/file.steps.ts'
import { useUploads } from '../files/useUploads.ts'
import { changed } from '../shared/changed.ts'
import type { Task } from './task.queries.ts'
import { attachTaskFile } from './task.steps.ts'

type Props = { task: Pick<Task, 'id' | 'requestId' | 'whyNot'>; files: readonly FileRow[] }

/** The files of a task, and further ones: of the unit with its result, of the office with what it asks. R7.1, R11.3 */
export function TaskFiles({ task, files }: Props) {
  const { t } = useTranslation('files-first')
  const input = useRef<HTMLInputElement>(null)
  const { uploading, fault, add } = useUploads(
    (file, onProgress) => attachTaskFile(task.id, file, onProgress),
    () => changed({ task: task.id, file: some, request: some }),
  )
  const chips = files.map(file => <FileChip key={file.id} requestId={task.requestId} file={file} />)
  if (task.whyNot.attachTaskFile !== null) return chips.length > 0 ? <div className="files">{chips}</div> : null
  return (
    <div className="attach">
      <button type="button" className="btn bare" onClick={() => input.current?.click()}>
        {t('attach')}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={t('attach')} onChange={event => void add(event.target)} />
      {chips}
      {uploading ? (
        <span className="small quiet" role="status">
          {t('attaching', { name: uploading.name, percent: Math.round(uploading.share * 100) })}
        </span>
      ) : null}
      <FaultLine fault={fault} />
    </div>
  )
}
