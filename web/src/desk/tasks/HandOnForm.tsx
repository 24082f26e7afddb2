import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { unitsQuery } from '../organisations/unit.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { AskedFields } from './AskedFields.tsx'
import { type Asked, handingOf, missingOf } from './asked.ts'
import type { Task } from './task.queries.ts'
import { handOnTask } from './task.steps.ts'
import { useSayHanded } from './useSayHanded.ts'

/** What came back goes to another unit as a new task, with clocks of its own; the question is kept. R7.2 */
export function HandOnForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks-first')
  const blank: Asked = { unitId: '', asked: task.asked, amount: String(task.promise.amount), unit: task.promise.unit }
  const draft = useDraft(`task:${task.id}:handOn`, blank)
  const [tried, setTried] = useState(false)
  const sayHanded = useSayHanded()
  const unit = useQuery(unitsQuery()).data?.find(one => one.id === draft.value.unitId)
  const missing = missingOf(draft.value)
  const why = task.whyNot.handOnTask ?? null
  const sending = useMutation({
    mutationFn: () => handOnTask(task.id, handingOf(draft.send())),
    onSuccess: async handed => {
      draft.discard()
      sayHanded(handed, 'on')
      await shownAgain()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing && !why && !sending.isPending) sending.mutate()
  }
  return (
    <form className="words-form" onSubmit={submit} noValidate>
      <AskedFields asked={draft.value} taken={[task.unitId]} missing={tried ? missing : null} onChange={draft.write} />
      {task.helpers.length > 0 ? (
        <p className="small quiet">{t('helpersGoOn', { units: task.helpers.map(one => one.unitName).join(t('and')) })}</p>
      ) : null}
      <div className="acts">
        <span className="small quiet hint">{t('hint.handOnTask')}</span>
        <button type="button" className="btn bare" onClick={onClose}>
          {t('notNow')}
        </button>
        <Allowed type="submit" kind="do" why={why} aria-busy={sending.isPending}>
          {unit ? t('handOnTo', { unit: unit.shortName }) : t('act.handOnTask')}
        </Allowed>
      </div>
      <FaultLine fault={sending.error} />
    </form>
  )
}
