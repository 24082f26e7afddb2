import { useTranslation } from 'react-i18next'
import type { FileRow } from '../files/file.steps.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { TaskFiles } from './TaskFiles.tsx'
import type { Task } from './task.queries.ts'
import { finishTask } from './task.steps.ts'
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
  const { t } = useTranslation('tasks-first')
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
      <TaskFiles task={task} files={files} />
    </WordsForm>
  )
}
