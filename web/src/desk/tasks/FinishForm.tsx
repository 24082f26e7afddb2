import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { FileChip } from '../files/FileChip.tsx'
import type { FileRow } from '../files/file.steps.ts'
import { useUploads } from '../files/useUploads.ts'
import { changed } from '../shared/changed.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { Task } from './task.queries.ts'
import { attachTaskFile, finishTask } from './task.steps.ts'
import './tasks.css'

type Props = {
  task: Pick<Task, 'id' | 'requestId' | 'whyNot'>
  /** those of the result so far */
  files: readonly FileRow[]
  onDone?: () => void
  onClose?: () => void
}

/** The unit's part is done: the result in words, with its files; the enterprise reads both. R7, R11.3 */
export function FinishForm({ task, files, onDone, onClose }: Props) {
  const { t } = useTranslation('tasks')
  return (
    <WordsForm
      form={`task:${task.id}:finish`}
      label={t('words.finishTask')}
      placeholder={t('words.finishTask')}
      hint={t('hint.finishTask')}
      send={t('finish')}
      why={task.whyNot.finishTask ?? null}
      take={result => finishTask(task.id, { result })}
      done={t('done.finishTask')}
      onDone={onDone}
      onClose={onClose}
      focus={onClose !== undefined}
    >
      <Files task={task} files={files} />
    </WordsForm>
  )
}

function Files({ task, files }: Pick<Props, 'task' | 'files'>) {
  const { t } = useTranslation('tasks')
  const input = useRef<HTMLInputElement>(null)
  const { uploading, fault, add } = useUploads(
    (file, onProgress) => attachTaskFile(task.id, file, onProgress),
    () => changed({ task: task.id, file: some }),
  )
  if (task.whyNot.attachTaskFile !== null) return null
  return (
    <div className="attach">
      <button type="button" className="btn bare" onClick={() => input.current?.click()}>
        {t('attach')}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={t('attach')} onChange={event => void add(event.target)} />
      {files.map(file => (
        <FileChip key={file.id} requestId={task.requestId} file={file} />
      ))}
      {uploading ? (
        <span className="small quiet" role="status">
          {t('attaching', { name: uploading.name, percent: Math.round(uploading.share * 100) })}
        </span>
      ) : null}
      <FaultLine fault={fault} />
    </div>
  )
}
