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
import { WordField } from '../shared/WordField.tsx'
import { pointOut } from './pointing.steps.ts'

/** An enterprise by its name, where it is, and what it looks for. R18.3 */
export function PointOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('pointings')
  const draft = useDraft('pointing', { name: '', address: '', words: '' })
  const [tried, setTried] = useState(false)
  const { value } = draft
  const sending = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return pointOut({ name: sent.name.trim(), address: sent.address.trim(), words: sent.words.trim() })
    },
    onSuccess: async ({ name }) => {
      draft.discard()
      toast(t('dialog.done', { name }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(sending.error, 'name', 'address', 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (value.name.trim() && value.words.trim() && !sending.isPending) sending.mutate()
  }
  return (
    <Dialog title={t('dialog.title')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('dialog.means')}</p>
        <WordField
          label={t('dialog.name')}
          fault={faults.of('name') ?? (tried && !value.name.trim() ? t('dialog.needName') : undefined)}
          value={value.name}
          onChange={name => draft.write({ ...value, name })}
          maxLength={120}
        />
        <WordField
          label={t('dialog.address')}
          hint={t('dialog.addressHint')}
          fault={faults.of('address')}
          value={value.address}
          onChange={address => draft.write({ ...value, address })}
          maxLength={160}
        />
        <Field
          label={t('dialog.words')}
          hint={t('dialog.wordsHint')}
          fault={faults.of('words') ?? (tried && !value.words.trim() ? t('dialog.needWords') : undefined)}
        >
          {given => (
            <textarea
              {...given}
              name="words"
              className="box"
              maxLength={400}
              value={value.words}
              onChange={event => draft.write({ ...value, words: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={sending.isPending}>
            {t('dialog.send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
