import { useMutation } from '@tanstack/react-query'
import { delegatedActs } from '@yigen/domain/delegations/delegation-act.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import type { Delegation } from './delegation.queries.ts'
import { spendDelegation, type Use } from './delegation.steps.ts'
import { blankThing, ReceivedThings } from './ReceivedThings.tsx'

type Written = { act: Use['act'] | ''; place: string; clerk: string; received: { name: string; number: string; condition: string }[] }

/** What was done, where and before whom, and what the agent has in hand now. R21.2 */
export function UseDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { t } = useTranslation('delegations')
  const first: Written = { act: '', place: delegation.place, clerk: '', received: [blankThing] }
  const draft = useDraft(`delegation:${delegation.id}:use`, first)
  const [tried, setTried] = useState(false)
  const { act, place, clerk, received } = draft.value
  const write = (changed: Partial<Written>) => draft.write({ ...draft.value, ...changed })
  const using = useMutation({
    mutationFn: (use: Use) => spendDelegation(delegation, use),
    onSuccess: () => {
      draft.discard()
      toast(t('use.done'))
      onClose()
    },
  })
  const whole = act !== '' && place.trim() !== '' && received.every(({ name }) => name.trim() !== '')
  const submit = () => {
    setTried(true)
    if (act !== '' && whole) using.mutate({ act, place, clerk, received })
  }
  const faults = faultsOf(using.error, 'act', 'place', 'clerk')
  return (
    <AskDialog
      title={t('use.title', { number: delegation.number })}
      submit={t('use.send')}
      onSubmit={submit}
      onClose={onClose}
      pending={using.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <p className="second">{t('use.means')}</p>
      <Field label={t('use.act')} fault={faults.of('act') ?? (tried && act === '' ? t('use.needAct') : undefined)}>
        {given => (
          <select {...given} className="box" value={act} onChange={event => write({ act: event.target.value as Written['act'] })}>
            <option value="" />
            {delegatedActs.map(one => (
              <option key={one} value={one}>
                {t(`act.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="pair">
        <Field label={t('use.place')} fault={faults.of('place') ?? (tried && !place.trim() ? t('draft.needPlace') : undefined)}>
          {given => (
            <input {...given} className="box" maxLength={80} value={place} onChange={event => write({ place: event.target.value })} />
          )}
        </Field>
        <Field label={t('use.clerk')} fault={faults.of('clerk')}>
          {given => (
            <input {...given} className="box" maxLength={60} value={clerk} onChange={event => write({ clerk: event.target.value })} />
          )}
        </Field>
      </div>
      <ReceivedThings received={received} write={things => write({ received: things })} tried={tried} />
    </AskDialog>
  )
}
