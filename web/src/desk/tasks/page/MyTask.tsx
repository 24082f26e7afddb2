import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileChip } from '../../files/FileChip.tsx'
import { FinishForm } from '../FinishForm.tsx'
import { ReturnForm } from '../ReturnForm.tsx'
import { TaskState } from '../TaskState.tsx'
import type { TaskView } from '../task.queries.ts'
import { useAccept } from '../useAccept.ts'
import { useOfUnit } from '../useOfUnit.ts'

/** The unit's own part: take it up or give it back, then the result; once it is over, what came of it. R7.2 */
export function MyTask({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks')
  const mine = useOfUnit()(task)
  const open = task.status === 'handed' || task.status === 'accepted'
  return (
    <section className="my-task" aria-labelledby="my-task">
      <div className="h">
        <h2 id="my-task">{t(mine ? 'myTask' : 'itsTask', { unit: task.unitName })}</h2>
        {task.sentBackWhy && open ? <span className="second">{t('sentBackFor', { words: task.sentBackWhy })}</span> : null}
      </div>
      {open && mine ? <Work task={task} /> : <Came task={task} />}
    </section>
  )
}

function Work({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks')
  const [returning, setReturning] = useState(false)
  const accept = useAccept()
  if (returning) return <ReturnForm task={task} onClose={() => setReturning(false)} />
  return (
    <>
      {task.status === 'accepted' ? <FinishForm task={task} files={task.files} /> : null}
      <div className="work">
        {task.whyNot.acceptTask === null ? (
          <button type="button" className="btn do" onClick={() => accept(task)}>
            {t('act.acceptTask')}
          </button>
        ) : null}
        {task.whyNot.returnTask === null ? (
          <button type="button" className="btn bare" onClick={() => setReturning(true)}>
            {t('notOurs')}
          </button>
        ) : (
          <span className="small quiet">{task.whyNot.returnTask}</span>
        )}
      </div>
    </>
  )
}

function Came({ task }: { task: TaskView }) {
  return (
    <>
      {task.status === 'finished' && task.result ? <blockquote className="result">{task.result}</blockquote> : <TaskState task={task} />}
      {task.files.length > 0 ? (
        <div className="files">
          {task.files.map(file => (
            <FileChip key={file.id} requestId={task.requestId} file={file} />
          ))}
        </div>
      ) : null}
    </>
  )
}
