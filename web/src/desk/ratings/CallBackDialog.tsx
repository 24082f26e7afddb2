import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { closeCallBack } from './rating.steps.ts'
import { useGradeWord } from './useGradeWord.ts'
import './ratings.css'

export type ToCallBack = { id: string; grade: number; words: string; ratedBy: string; enterpriseName: string; title: string }

/** After a bad grade the minister calls: what was said, and what will change. R8.2 */
export function CallBackDialog({ rating, onClose }: { rating: ToCallBack; onClose: () => void }) {
  const { t } = useTranslation('ratings')
  const gradeWord = useGradeWord()
  const draft = useDraft(`rating:${rating.id}:callBack`, { said: '', willChange: '' })
  const [tried, setTried] = useState(false)
  const { said, willChange } = draft.value
  const step = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return closeCallBack(rating.id, { said: sent.said.trim(), willChange: sent.willChange.trim() })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('closed', { enterprise: rating.enterpriseName }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'said', 'willChange')
  const lack = (words: string) => (tried && words.trim() === '' ? t('needsWords') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (said.trim() && willChange.trim() && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('callBackTitle')} onClose={onClose}>
      <p>
        <b>{rating.enterpriseName}</b> <span className="quiet">{rating.title}</span>
      </p>
      <blockquote className="rated-words">
        {t('graded', { name: rating.ratedBy, grade: gradeWord(rating.grade), words: rating.words || t('noWords') })}
      </blockquote>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('said')} hint={t('saidHint')} fault={faults.of('said') ?? lack(said)}>
          {given => (
            <textarea
              {...given}
              className="box"
              maxLength={2000}
              value={said}
              onChange={event => draft.write({ ...draft.value, said: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('change')} hint={t('changeHint')} fault={faults.of('willChange') ?? lack(willChange)}>
          {given => (
            <textarea
              {...given}
              className="box"
              maxLength={1000}
              value={willChange}
              onChange={event => draft.write({ ...draft.value, willChange: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={step.isPending}>
            {t('close')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
