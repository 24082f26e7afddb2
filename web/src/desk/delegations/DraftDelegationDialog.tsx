import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { delegatedActs } from '@yigen/domain/delegations/delegation-act.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { useNumbers } from '../settings/settings.query.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { draftDelegation } from './delegation.steps.ts'

type Props = { enterprise: Pick<Enterprise, 'id' | 'contacts'>; requestId?: string; onClose: () => void }

/** For whom, which one act, where, with which papers and in which days; the reader is the agent. R21.1 */
export function DraftDelegationDialog({ enterprise, requestId, onClose }: Props) {
  const { t } = useTranslation('delegations')
  const { draft, value, days, write, tried, faults, sending, submit } = useDrafting({ enterprise, requestId, onClose })
  const missing = (field: 'words' | 'place' | 'papers', why: string) =>
    faults.of(field) ?? (tried && !value[field].trim() ? why : undefined)
  return (
    <AskDialog
      title={t('draft.title')}
      submit={t('draft.send')}
      onSubmit={submit}
      onClose={onClose}
      pending={sending.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <p className="second">{t('draft.means')}</p>
      <Field
        label={t('draft.contact')}
        hint={t('draft.contactHint')}
        fault={faults.of('contactId') ?? (tried && !value.contactId ? t('draft.needContact') : undefined)}
      >
        {given => (
          <select {...given} className="box" value={value.contactId} onChange={event => write({ contactId: event.target.value })}>
            <option value="" />
            {enterprise.contacts.map(({ id, name, account }) => (
              <option key={id} value={id} disabled={account === 'none' || account === 'disabled'}>
                {account === 'none' ? name + t('draft.noAccount') : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('draft.act')} fault={faults.of('act')}>
        {given => (
          <select {...given} className="box" value={value.act} onChange={event => write({ act: event.target.value as typeof value.act })}>
            {delegatedActs.map(one => (
              <option key={one} value={one}>
                {t(`act.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('draft.words')} hint={t('draft.wordsHint')} fault={missing('words', t('draft.needWords'))}>
        {given => (
          <input {...given} className="box" maxLength={120} value={value.words} onChange={event => write({ words: event.target.value })} />
        )}
      </Field>
      <Field label={t('draft.place')} fault={missing('place', t('draft.needPlace'))}>
        {given => (
          <input {...given} className="box" maxLength={80} value={value.place} onChange={event => write({ place: event.target.value })} />
        )}
      </Field>
      <Field label={t('draft.papers')} fault={missing('papers', t('draft.needPapers'))}>
        {given => (
          <textarea
            {...given}
            className="box"
            rows={2}
            maxLength={300}
            value={value.papers}
            onChange={event => write({ papers: event.target.value })}
          />
        )}
      </Field>
      <div className="pair">
        {(['from', 'until'] as const).map(field => (
          <Field
            key={field}
            label={t(`draft.${field}`)}
            {...(field === 'until' ? { hint: t('draft.untilHint', { days }) } : {})}
            fault={faults.of(field)}
          >
            {given => (
              <input
                {...given}
                type="date"
                className="box"
                min={dateIn(serverNow()).toString()}
                value={value[field]}
                onChange={event => write({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </AskDialog>
  )
}

function useDrafting({ enterprise, requestId, onClose }: Props) {
  const { t } = useTranslation('delegations')
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const today = dateIn(serverNow())
  const { delegationDays: days } = useNumbers()
  const draft = useDraft(`enterprise:${enterprise.id}:delegation`, {
    ...{ contactId: '', act: 'collect' as (typeof delegatedActs)[number], words: '', place: '', papers: '' },
    ...{ from: today.toString(), until: '' },
  })
  const value = { ...draft.value, until: draft.value.until || today.add({ days }).toString() }
  const sending = useMutation({
    mutationFn: () => draftDelegation(enterprise.id, { ...draft.send(), until: value.until, requestId: requestId ?? null }),
    onSuccess: ({ id, number }) => {
      const name = enterprise.contacts.find(contact => contact.id === value.contactId)?.name ?? ''
      draft.discard()
      toast(t('draft.done', { number, name }))
      onClose()
      void navigate({ to: '/delegations/$id', params: { id } })
    },
  })
  const faults = faultsOf(sending.error, 'contactId', 'act', 'words', 'place', 'papers', 'from', 'until')
  const submit = () => {
    setTried(true)
    if (Object.values(value).every(written => written.trim() !== '')) sending.mutate()
  }
  const write = (changed: Partial<typeof value>) => draft.write({ ...value, ...changed })
  return { draft, value, days, write, tried, faults, sending, submit }
}
