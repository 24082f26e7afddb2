import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileChip } from '../../files/FileChip.tsx'
import { ExtensionNote } from '../ExtensionNote.tsx'
import { FinishForm } from '../FinishForm.tsx'
import { TaskState } from '../TaskState.tsx'
import type { TaskView } from '../task.queries.ts'
import { useAccept } from '../useAccept.ts'
import { usePartOf } from '../usePartOf.ts'
import { MyHelp } from './MyHelp.tsx'
import { Reports } from './Reports.tsx'
import { type Beside, besides, UnitStep } from './UnitStep.tsx'

/** The unit's own part, or its help with another's: take it up or give it back, then the result; once it is over, what came of it. R7.2 */
export function MyTask({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks')
  const part = usePartOf()(task)
  const open = task.status === 'handed' || task.status === 'accepted'
  return (
    <section className="my-task" aria-labelledby="my-task">
      <div className="h">
        <h2 id="my-task">{t(titles[part ?? 'other'], { unit: task.unitName })}</h2>
        {task.sentBackWhy && open ? <span className="second">{t('sentBackFor', { words: task.sentBackWhy })}</span> : null}
      </div>
      {open && part === 'lead' ? <Work task={task} /> : null}
      {open && part === 'helping' ? <MyHelp task={task} /> : null}
      {open && part ? null : <Came task={task} />}
    </section>
  )
}

const titles = { lead: 'myTask', helping: 'myHelp', other: 'itsTask' } as const

function Work({ task }: { task: TaskView }) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const [beside, setBeside] = useState<Beside | null>(null)
  const accept = useAccept()
  const close = () => setBeside(null)
  return (
    <>
      <ExtensionNote task={task} />
      <Reports task={task} />
      {beside ? <UnitStep step={beside} task={task} onClose={close} /> : null}
      {task.status === 'accepted' && !beside ? <FinishForm task={task} files={task.files.filter(file => !file.internal)} /> : null}
      {beside ? null : (
        <div className="work">
          {task.whyNot.acceptTask === null ? (
            <button type="button" className="btn do" onClick={() => accept(task)}>
              {t('tasks-first:act.acceptTask')}
            </button>
          ) : null}
          {besides.map(step =>
            task.whyNot[step] === null ? (
              <button key={step} type="button" className="btn" onClick={() => setBeside(step)}>
                {t(`tasks-first:act.${step}`)}
              </button>
            ) : null,
          )}
          {task.whyNot.returnTask === null ? (
            <button type="button" className="btn bare" onClick={() => setBeside('returnTask')}>
              {t('notOurs')}
            </button>
          ) : (
            <span className="small quiet">{task.whyNot.returnTask}</span>
          )}
        </div>
      )}
    </>
  )
}

function Came({ task }: { task: TaskView }) {
  const results = task.files.filter(file => !file.internal)
  return (
    <>
      {task.status === 'finished' && task.result ? <blockquote className="result">{task.result}</blockquote> : <TaskState task={task} />}
      <Reports task={task} />
      {results.length > 0 ? (
        <div className="files">
          {results.map(file => (
            <FileChip key={file.id} requestId={task.requestId} file={file} />
          ))}
        </div>
      ) : null}
    </>
  )
}
