import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { transferDistrictsQuery } from './transfer.queries.ts'
import { proposeTransfer } from './transfer.steps.ts'

type Props = { enterprise: { id: string; name: string }; onClose: () => void }

/** To which district it moves, and why; the open matters go along. R18.4 */
export function ProposeTransferDialog({ enterprise: { id, name }, onClose }: Props) {
  const { t } = useTranslation('transfers')
  const { data: districts } = useQuery(transferDistrictsQuery)
  const draft = useDraft(`enterprise:${id}:transfer`, { districtId: '', words: '' })
  const [tried, setTried] = useState(false)
  const { value } = draft
  const districtId = value.districtId || (districts?.length === 1 ? (districts[0]?.id ?? '') : '')
  const sending = useMutation({
    mutationFn: () => proposeTransfer(id, { districtId, words: draft.send().words.trim() }),
    onSuccess: async done => {
      draft.discard()
      toast(t('dialog.done', { name: done.waitsFor ?? t('dialog.somebody'), time: dueTime(done.waitsUntil, serverNow()) }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(sending.error, 'districtId', 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (districtId && value.words.trim() && !sending.isPending) sending.mutate()
  }
  return (
    <Dialog title={t('dialog.title', { enterprise: name })} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('dialog.means')}</p>
        <Field
          label={t('dialog.district')}
          fault={faults.of('districtId') ?? (tried && !districtId ? t('dialog.needDistrict') : undefined)}
        >
          {given => (
            <select
              {...given}
              name="district"
              className="box"
              value={districtId}
              onChange={event => draft.write({ ...value, districtId: event.target.value })}
            >
              <option value="" />
              {districts?.map(district => (
                <option key={district.id} value={district.id}>
                  {district.name}
                </option>
              ))}
            </select>
          )}
        </Field>
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
              maxLength={1000}
              value={value.words}
              onChange={event => draft.write({ ...value, words: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={districts?.length === 0 ? t('dialog.noDistrict') : null} aria-busy={sending.isPending}>
            {t('dialog.send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
