import { taskStatusWords } from '@yigen/domain/tasks/task-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag, type Tone } from '../shared/Tag.tsx'
import type { Task } from './task.queries.ts'

const tones: Record<Task['status'], Tone> = {
  handed: 'quiet',
  accepted: 'quiet',
  returned: 'ink',
  handedOn: 'line',
  finished: 'teal',
  waived: 'line',
  takenBack: 'line',
}

/** The state of a task in words; a finished one says whether it was in time. */
export function TaskTag({ task }: { task: Pick<Task, 'status' | 'clock' | 'endedAt'> }) {
  const { t } = useTranslation('tasks')
  const language = useLanguage()
  const word = say(taskStatusWords[task.status], language)
  if (task.status !== 'finished' || !task.clock) return <Tag tone={tones[task.status]}>{word}</Tag>
  return <Tag tone={tones.finished}>{wasLate(task.clock) ? t('finishedLate') : t('finishedInTime')}</Tag>
}

const wasLate = ({ stoppedAt, dueAt }: NonNullable<Task['clock']>) =>
  stoppedAt !== null && Temporal.Instant.compare(Temporal.Instant.from(stoppedAt), Temporal.Instant.from(dueAt)) > 0
