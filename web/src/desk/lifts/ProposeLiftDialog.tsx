import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { DayField } from './DayField.tsx'
import { type LiftAbout, proposeLift } from './lift.steps.ts'
import { QuestionField } from './QuestionField.tsx'
import './lifts.css'

type Props = { about: LiftAbout; onClose: () => void }

/** One question, what was done before it goes up, and by when an answer helps. R18.2 */
export function ProposeLiftDialog({ about, onClose }: Props) {
  const { t } = useTranslation('lifts')
  const draft = useDraft(`${about.kind}:${about.id}:lift`, {
    ...{ question: '', tried: '' },
    day: dateIn(serverNow()).add({ days: 7 }).toString(),
  })
  const [tried, setTried] = useState(false)
  const { value } = draft
  const sending = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return proposeLift(about, { question: sent.question.trim(), tried: sent.tried.trim(), day: sent.day })
    },
    onSuccess: async done => {
      draft.discard()
      toast(t('proposed', { name: done.waitsFor ?? t('superior') }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(sending.error, 'question', 'tried', 'day')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (value.question.trim() && value.tried.trim() && value.day && !sending.isPending) sending.mutate()
  }
  return (
    <Dialog title={t('proposeTitle')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('means')}</p>
        <QuestionField
          value={value.question}
          write={question => draft.write({ ...value, question })}
          tried={tried}
          fault={faults.of('question')}
        />
        <Field label={t('tried')} fault={faults.of('tried') ?? (tried && !value.tried.trim() ? t('needTried') : undefined)}>
          {given => (
            <textarea
              {...given}
              name="tried"
              className="box"
              maxLength={1000}
              value={value.tried}
              onChange={event => draft.write({ ...value, tried: event.target.value })}
            />
          )}
        </Field>
        <DayField value={value.day} write={day => draft.write({ ...value, day })} tried={tried} fault={faults.of('day')} />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={sending.isPending}>
            {t('send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
