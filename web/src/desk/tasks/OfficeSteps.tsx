import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { ChangeHelpersForm } from './ChangeHelpersForm.tsx'
import { HandOnForm } from './HandOnForm.tsx'
import { type OfficeStep, officeStepsOf } from './next-step.ts'
import { PlainStep } from './PlainStep.tsx'
import { TaskFiles } from './TaskFiles.tsx'
import type { Task } from './task.queries.ts'
import { grantExtension, refuseExtension, sendBackTask, takeBackTask, urgeTask, waiveTask } from './task.steps.ts'
import './tasks.css'

type Props = { request: Request; task: Task; onClose: () => void }

/** What whoever handed it out can do with a task, one at a time: urge, hand on, send back, waive, take back, answer to more time, say who helps. R7.1, R7.2, R7.3, R7.5, R7.6 */
export function OfficeSteps({ request, task, onClose }: Props) {
  const { t } = useTranslation('tasks-first')
  const steps = officeStepsOf(task)
  const [step, setStep] = useState<OfficeStep | undefined>(steps[0])
  const files = request.files.filter(file => file.taskId === task.id)
  return (
    <>
      {task.status === 'finished' && task.result ? <blockquote className="result">{task.result}</blockquote> : null}
      <TaskFiles task={task} files={files} />
      {steps.length > 1 && step ? (
        <Segmented
          label={t('steps', { unit: task.unitName })}
          options={steps.map(value => ({ value, label: t(`act.${value}`) }))}
          value={step}
          onChange={setStep}
        />
      ) : null}
      {step ? <Step key={step} step={step} task={task} onClose={onClose} /> : null}
    </>
  )
}

const takes = {
  urgeTask: (id: string, words: string) => urgeTask(id, { words }),
  sendBackTask: (id: string, why: string) => sendBackTask(id, { why }),
  waiveTask: (id: string, reason: string) => waiveTask(id, { reason }),
  refuseExtension: (id: string, reason: string) => refuseExtension(id, { reason }),
}
const plain = { takeBackTask, grantExtension }

function Step({ step, task, onClose }: { step: OfficeStep; task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks-first')
  const now = useNow()
  if (step === 'handOnTask') return <HandOnForm task={task} onClose={onClose} />
  if (step === 'changeHelpingUnits') return <ChangeHelpersForm task={task} onClose={onClose} />
  const why = task.whyNot[step] ?? null
  const said = { unit: task.unitName, time: task.extension ? dueTime(task.extension.until, now) : '' }
  if (step === 'takeBackTask' || step === 'grantExtension')
    return (
      <PlainStep
        means={t(`hint.${step}`, said)}
        send={t(`act.${step}`)}
        kind="next"
        why={why}
        take={() => plain[step](task.id)}
        done={t(`done.${step}`, said)}
        onDone={onClose}
      />
    )
  return (
    <WordsForm
      form={`task:${task.id}:${step}`}
      label={t(`words.${step}`)}
      placeholder={t(`words.${step}`)}
      hint={t(`hint.${step}`, said)}
      send={t(`act.${step}`)}
      kind={step === 'urgeTask' ? 'do' : 'next'}
      optional={step === 'urgeTask'}
      why={why}
      take={words => takes[step](task.id, words)}
      done={t(`done.${step}`, said)}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
