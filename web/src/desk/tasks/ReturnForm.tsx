import { useTranslation } from 'react-i18next'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { Task } from './task.queries.ts'
import { returnTask } from './task.steps.ts'

type Props = { task: Pick<Task, 'id' | 'whyNot' | 'returns'>; onDone?: () => void; onClose: () => void }

/** Not one's own: one line of reason, and it goes back. R7.2 */
export function ReturnForm({ task, onDone, onClose }: Props) {
  const { t } = useTranslation('tasks-first')
  return (
    <WordsForm
      line
      form={`task:${task.id}:return`}
      label={t('words.returnTask')}
      placeholder={t(task.returns > 0 ? 'words.returnAgain' : 'words.returnTask')}
      send={t('act.returnTask')}
      why={task.whyNot.returnTask ?? null}
      take={reason => returnTask(task.id, { reason })}
      done={t('done.returnTask')}
      onDone={onDone ?? onClose}
      onClose={onClose}
    />
  )
}
