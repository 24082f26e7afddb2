import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { PlainStep } from '../PlainStep.tsx'
import type { TaskView } from '../task.queries.ts'
import { nameHandler } from '../task.steps.ts'

type Props = { task: TaskView; onClose: () => void }

/** Who of the unit does it: its clock is theirs, and it stands on their Today. R7.5 */
export function NameHandlerForm({ task, onClose }: Props) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const [handlerId, setHandler] = useState(task.handlerId ?? '')
  const handler = task.colleagues.find(one => one.id === handlerId)
  return (
    <>
      <Field label={t('handler')}>
        {given => (
          <select {...given} className="box" name="handlerId" value={handlerId} onChange={event => setHandler(event.target.value)}>
            <option value="">{t('chooseHandler')}</option>
            {task.colleagues.map(one => (
              <option key={one.id} value={one.id}>
                {one.onLeave ? t('awayHandler', { name: one.name }) : one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PlainStep
        means={t('tasks-first:hint.nameHandler')}
        send={t('tasks-first:act.nameHandler')}
        kind="do"
        why={handler ? (task.whyNot.nameHandler ?? null) : t('chooseHandler')}
        take={() => nameHandler(task.id, { handlerId })}
        done={t('tasks-first:done.nameHandler', { name: handler?.name ?? '' })}
        onDone={onClose}
      />
    </>
  )
}
