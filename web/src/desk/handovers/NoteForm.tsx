import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import type { OpenMatter } from './handover.queries.ts'
import { noteHandover } from './handover.steps.ts'

type Props = { handoverId: string; matter: OpenMatter; title: string; onClose: () => void }

/** What the receiver should know of one matter; left empty, the note goes. R3.7 */
export function NoteForm({ handoverId, matter, title, onClose }: Props) {
  const { t } = useTranslation('handovers')
  const [words, setWords] = useState(matter.note ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const step = useMutation({
    mutationFn: () => noteHandover(handoverId, { subject: matter.subject, words: words.trim() }),
    onSuccess: async () => {
      toast(t('note.saved'))
      await shownAgain()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!step.isPending) step.mutate()
  }
  return (
    <form className="words-form" onSubmit={submit} noValidate>
      <textarea
        ref={field}
        className="box"
        aria-label={t('note.label', { title })}
        placeholder={t('note.placeholder')}
        maxLength={1000}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <div className="acts">
        <span className="small quiet hint">{t('note.hint')}</span>
        <button type="submit" className="btn next" aria-busy={step.isPending}>
          {t('note.save')}
        </button>
      </div>
      <FaultLine fault={step.error} />
    </form>
  )
}
