import { useMutation } from '@tanstack/react-query'
import { dateEnding } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { DayField } from './DayField.tsx'
import type { Lift } from './lift.queries.ts'
import { liftFurther, liftQuestion } from './lift.steps.ts'
import { QuestionField } from './QuestionField.tsx'

type Props = {
  lift: Lift
  /** asks the city what was asked of the district */
  further: boolean
  onClose: () => void
}

/** The superior puts the question in their own words, with the day of the answer. R18.2 */
export function LendDialog({ lift, further, onClose }: Props) {
  const { t } = useTranslation('lifts')
  const begins = { question: lift.question, day: dateEnding(Temporal.Instant.from(lift.dueAt)).toString() }
  const draft = useDraft(`lift:${lift.id}:${further ? 'further' : 'lend'}`, begins)
  const [tried, setTried] = useState(false)
  const { question, day } = draft.value
  const level = t(`level.${further ? 'city' : lift.level}`)
  const sending = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return (further ? liftFurther : liftQuestion)(lift.id, { question: sent.question.trim(), day: sent.day })
    },
    onSuccess: async ({ dueAt }) => {
      draft.discard()
      toast(t('act.lifted', { level, time: dueTime(dueAt, serverNow()) }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(sending.error, 'question', 'day')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (question.trim() && day && !sending.isPending) sending.mutate()
  }
  return (
    <Dialog title={further ? t('act.furtherTitle') : t('act.liftTitle', { level })} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('act.liftMeans', { level })}</p>
        <QuestionField
          value={question}
          write={value => draft.write({ question: value, day })}
          tried={tried}
          fault={faults.of('question')}
        />
        <DayField value={day} write={value => draft.write({ question, day: value })} tried={tried} fault={faults.of('day')} />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={sending.isPending}>
            {further ? t('act.further') : t('act.lift')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
