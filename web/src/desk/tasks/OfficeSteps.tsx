import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { FileChip } from '../files/FileChip.tsx'
import type { Request } from '../requests/request.queries.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { HandOnForm } from './HandOnForm.tsx'
import { type OfficeStep, officeStepsOf } from './next-step.ts'
import type { Task } from './task.queries.ts'
import { sendBackTask, urgeTask, waiveTask } from './task.steps.ts'
import './tasks.css'

type Props = { request: Request; task: Task; onClose: () => void }

/** What whoever handed it out can do with a task, one at a time: urge, hand on, send back, waive. R7.2, R7.3 */
export function OfficeSteps({ request, task, onClose }: Props) {
  const { t } = useTranslation('tasks')
  const steps = officeStepsOf(task)
  const [step, setStep] = useState<OfficeStep | undefined>(steps[0])
  const files = request.files.filter(file => file.taskId === task.id)
  return (
    <>
      {task.status === 'finished' && task.result ? <blockquote className="result">{task.result}</blockquote> : null}
      {files.length > 0 ? (
        <div className="files">
          {files.map(file => (
            <FileChip key={file.id} requestId={request.id} file={file} />
          ))}
        </div>
      ) : null}
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
}

function Step({ step, task, onClose }: { step: OfficeStep; task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks')
  if (step === 'handOnTask') return <HandOnForm task={task} onClose={onClose} />
  return (
    <WordsForm
      form={`task:${task.id}:${step}`}
      label={t(`words.${step}`)}
      placeholder={t(`words.${step}`)}
      hint={t(`hint.${step}`, { unit: task.unitName })}
      send={t(`act.${step}`)}
      kind={step === 'urgeTask' ? 'do' : 'next'}
      optional={step === 'urgeTask'}
      why={task.whyNot[step] ?? null}
      take={words => takes[step](task.id, words)}
      done={t(`done.${step}`, { unit: task.unitName })}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
