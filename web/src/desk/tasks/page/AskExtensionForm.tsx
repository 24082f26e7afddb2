import { dateEnding } from '@yigen/domain/calendar/zone.ts'
import { extendedTo, isBeyondOfficer } from '@yigen/domain/tasks/task-extension.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useCalendar } from '../../calendar/useCalendar.ts'
import { WordsForm } from '../../shared/WordsForm.tsx'
import type { TaskView } from '../task.queries.ts'
import { askExtension } from '../task.steps.ts'

type Props = { task: TaskView; onClose: () => void }

/** Until which day, why, and whose word it takes. R7.5 */
export function AskExtensionForm({ task, onClose }: Props) {
  const { t } = useTranslation('tasks-first')
  const first = dayAfter(task)
  const [day, setDay] = useState(first)
  return (
    <>
      <Field label={t('extension.day')} hint={useWhatItTakes(task, day)}>
        {given => (
          <input {...given} type="date" className="box" name="day" min={first} value={day} onChange={event => setDay(event.target.value)} />
        )}
      </Field>
      <WordsForm
        line
        form={`task:${task.id}:extension`}
        label={t('words.askExtension')}
        placeholder={t('words.askExtension')}
        send={t('act.askExtension')}
        why={task.whyNot.askExtension ?? null}
        take={reason => askExtension(task.id, { day, reason })}
        done={t('done.askExtension')}
        onDone={onClose}
        onClose={onClose}
      />
    </>
  )
}

/** The day after it is due. */
const dayAfter = ({ clock }: TaskView): string =>
  dateEnding(clock ? Temporal.Instant.from(clock.dueAt) : Temporal.Now.instant())
    .add({ days: 1 })
    .toString()

/** 延到 12-04 18:00，由服务官同意 */
function useWhatItTakes({ clock, promise }: TaskView, day: string): string | undefined {
  const { t } = useTranslation('tasks-first')
  const calendar = useCalendar()
  const now = useNow()
  if (!calendar || !clock || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined
  const until = extendedTo(calendar, promise.unit, Temporal.PlainDate.from(day))
  const task = { startedAt: Temporal.Instant.from(clock.startedAt), dueAt: Temporal.Instant.from(clock.dueAt), promise }
  const time = dueTime(until.toString(), now)
  return t(isBeyondOfficer(calendar, task, until) ? 'extension.takesMinister' : 'extension.takesOfficer', { time })
}
