import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { quote } from '#shared/quote.ts'
import { useNow } from '#shared/ticker.ts'
import { ExtensionNote } from './ExtensionNote.tsx'
import { TaskTag } from './TaskTag.tsx'
import type { Task } from './task.queries.ts'
import { useFinishBy } from './useFinishBy.ts'

/** How a task stands: its state, and what one would ask next: who has it, what came of it, why it came back. `among`: the other tasks of the matter. */
export function TaskState({ task, among = [] }: { task: Task; among?: readonly Task[] }) {
  const { t } = useTranslation('tasks')
  return (
    <>
      <TaskTag task={task} />
      <Note task={task} among={among} />
      <ExtensionNote task={task} />
      <LastReport task={task} />
      {task.urgings > 0 && (task.status === 'handed' || task.status === 'accepted') ? (
        <p className="small quiet">{t('urged', { n: task.urgings })}</p>
      ) : null}
    </>
  )
}

function Note({ task, among }: { task: Task; among: readonly Task[] }) {
  const { t } = useTranslation('tasks')
  const now = useNow()
  const finishBy = useFinishBy(task)
  const quoted = (words: string | null) =>
    words ? (
      <p className="small quiet said" title={words}>
        {quote(words)}
      </p>
    ) : null
  switch (task.status) {
    case 'handed':
      return (
        <>
          <p className="small quiet">{t('handedBy', { name: task.handedBy, time: dayTime(task.handedAt, now) })}</p>
          <p className="small quiet">{finishBy}</p>
        </>
      )
    case 'accepted':
      return (
        <>
          <p className="small quiet">
            {task.acceptedBy && task.acceptedAt
              ? t('acceptedBy', { name: task.handler ?? task.acceptedBy, time: dayTime(task.acceptedAt, now) })
              : null}
          </p>
          {task.sentBackWhy ? <p className="small quiet said">{t('sentBackFor', { words: task.sentBackWhy })}</p> : null}
        </>
      )
    case 'finished':
      return quoted(task.result)
    case 'returned':
      return quoted(task.returnReason)
    case 'handedOn': {
      const next = among.find(other => other.replacesId === task.id)
      return (
        <>
          {next ? <p className="small quiet">{t('handedOnTo', { unit: next.unitName })}</p> : null}
          {quoted(task.returnReason)}
        </>
      )
    }
    case 'waived':
      return quoted(task.waiverReason)
    case 'takenBack':
      return null
  }
}

/** What the unit said last, while it is at it. R7.5 */
function LastReport({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const now = useNow()
  const last = task.reports.at(-1)
  if (!last || task.status !== 'accepted') return null
  return (
    <p className="small quiet said" title={last.words}>
      {t(last.unitId === task.unitId ? 'reported' : 'reportedByHelper', {
        unit: last.unitName,
        time: dayTime(last.reportedAt, now),
        words: last.words,
      })}
    </p>
  )
}
