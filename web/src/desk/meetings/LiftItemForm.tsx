import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { Problem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { DayChoice } from './DayChoice.tsx'
import type { Item } from './meeting.queries.ts'
import { liftAgendaItem } from './meeting.steps.ts'

/** One question of the item for the level above, what was done here, and by when; its answer stands on the next agenda. R17.5 */
export function LiftItemForm({ meetingId, item, onClose }: { meetingId: string; item: Item; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const draft = useDraft(`agendaItem:${item.id}:lift`, { question: '', tried: '', day: '' })
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { value } = draft
  const lacks = !(value.question.trim() && value.tried.trim() && value.day)
  const step = useMutation({
    mutationFn: () =>
      liftAgendaItem({ id: item.id, meetingId }, { question: value.question.trim(), tried: value.tried.trim(), day: value.day }),
    onSuccess: ({ status, waitsFor }) => {
      draft.discard()
      toast(t(status === 'asked' ? 'lifted' : 'liftProposed', { name: waitsFor ?? t('liftSuperior') }))
      onClose()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!lacks && !step.isPending) step.mutate()
  }
  const press = onKeys<KeyboardEvent>({
    enter: event => (event.defaultPrevented || event.target instanceof HTMLButtonElement || event.shiftKey ? false : submit()),
  })
  const box = (name: 'question' | 'tried', label: string) => (
    <textarea
      ref={name === 'question' ? field : undefined}
      className="box"
      rows={2}
      maxLength={name === 'question' ? 500 : 1000}
      aria-label={label}
      placeholder={label}
      value={value[name]}
      onChange={event => draft.write({ ...value, [name]: event.target.value })}
    />
  )
  return (
    <form className="room-form" onSubmit={submit} onKeyDown={press} noValidate aria-label={t('lift')}>
      {box('question', t('liftQuestion'))}
      {box('tried', t('liftTried'))}
      <DayChoice value={value.day} onChange={day => draft.write({ ...value, day })} />
      <div className="room-send">
        <p className="second">{t('liftMeans')}</p>
        <button type="button" className="btn bare" onClick={onClose}>
          {t('notNow')}
        </button>
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('liftSend')}
        </button>
      </div>
      <FaultLine fault={tried && lacks ? new Problem(400, 'lacks', t('liftNeeds')) : step.error} />
    </form>
  )
}
