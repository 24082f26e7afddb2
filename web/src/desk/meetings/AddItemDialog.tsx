import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { addAgendaItem } from './meeting.steps.ts'

/** Something that no fact says, on the agenda by hand. R17.2 */
export function AddItemDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const draft = useDraft(`meeting:${meetingId}:item`, { title: '', words: '' })
  const [tried, setTried] = useState(false)
  const { title, words } = draft.value
  const step = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return addAgendaItem(meetingId, { title: sent.title.trim(), words: sent.words.trim() })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('itemAdded'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'title', 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (title.trim() && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('addItem')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('itemTitle')} fault={faults.of('title') ?? (tried && !title.trim() ? t('needTitle') : undefined)}>
          {given => (
            <input
              {...given}
              className="box"
              maxLength={80}
              value={title}
              onChange={event => draft.write({ ...draft.value, title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('itemWords')} {...(faults.of('words') ? { fault: faults.of('words') } : {})}>
          {given => (
            <textarea
              {...given}
              className="box"
              maxLength={500}
              value={words}
              onChange={event => draft.write({ ...draft.value, words: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('addItem')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
