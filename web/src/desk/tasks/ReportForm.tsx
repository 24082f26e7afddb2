import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { Task } from './task.queries.ts'
import { reportInterim } from './task.steps.ts'
import { usePartOf } from './usePartOf.ts'

type Props = { task: Task; children?: ReactNode; onClose?: () => void }

/** Where it stands, by the unit that leads or by one that helps. R7.1, R7.5 */
export function ReportForm({ task, children, onClose }: Props) {
  const { t } = useTranslation('tasks-first')
  const helping = usePartOf()(task) === 'helping'
  return (
    <WordsForm
      form={`task:${task.id}:report`}
      label={t('words.reportInterim')}
      placeholder={t('words.reportInterim')}
      hint={helping ? t('hint.reportHelping', { unit: task.unitName }) : t('hint.reportInterim')}
      send={t('act.reportInterim')}
      why={task.whyNot.reportInterim ?? null}
      take={words => reportInterim(task.id, { words })}
      done={helping ? t('done.reportHelping', { unit: task.unitName }) : t('done.reportInterim')}
      onDone={onClose}
      onClose={onClose}
      focus={onClose !== undefined}
    >
      {children}
    </WordsForm>
  )
}
