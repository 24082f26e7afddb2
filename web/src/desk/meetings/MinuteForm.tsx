import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { toast } from '#shared/Toast.tsx'
import type { Item } from './meeting.queries.ts'
import { minuteItem } from './meeting.steps.ts'

type Props = { meetingId: string; item: Item; leaving: boolean; onClose: () => void }

/** What was said of an item, and whether it is left to the next meeting. Written by another meanwhile, theirs is shown beside one's own. R17.3 */
export function MinuteForm({ meetingId, item, leaving, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const [began] = useState(item.minutes)
  const [words, setWords] = useState(item.minutes)
  const [carried, setCarried] = useState(leaving || item.carried)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const step = useMutation({
    mutationFn: () => minuteItem({ id: item.id, meetingId }, { words: words.trim(), carried, seen: item.version }),
    onSuccess: () => {
      toast(t('minuteSaved'))
      onClose()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!step.isPending) step.mutate()
  }
  const press = onKeys<KeyboardEvent>({ 'ctrl+enter': submit })
  return (
    <form className="room-form" onSubmit={submit} noValidate aria-label={t('minute')}>
      {item.minutes !== began ? <p className="room-theirs">{t('theirs', { name: item.minutedBy ?? '', words: item.minutes })}</p> : null}
      <textarea
        ref={field}
        className="box"
        rows={4}
        maxLength={2000}
        aria-label={t('minuteWords')}
        placeholder={t('minuteWords')}
        value={words}
        onChange={event => setWords(event.target.value)}
        onKeyDown={press}
      />
      <label className="tick">
        <input type="checkbox" checked={carried} onChange={event => setCarried(event.target.checked)} />
        <span>{t('leaveToNext')}</span>
      </label>
      <div className="room-send">
        <p className="second">{t('ctrlEnterSaves')}</p>
        <button type="button" className="btn bare" onClick={onClose}>
          {t('notNow')}
        </button>
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('save')}
        </button>
      </div>
      <FaultLine fault={step.error} />
    </form>
  )
}
