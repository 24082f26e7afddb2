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
import { blankThing, isWritten, ReceivedThings, type Thing } from './ReceivedThings.tsx'

/** Of what is kept on the device: a number of a paper is not. R21.3 */
type Written = { act: Use['act'] | ''; place: string; clerk: string; received: Omit<Thing, 'number'>[] }

/** What was done, where and before whom, and what the agent has in hand now. R21.2 */
export function UseDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { t } = useTranslation('delegations')
  const first: Written = { act: '', place: delegation.place, clerk: '', received: [] }
  const draft = useDraft(`delegation:${delegation.id}:use`, first)
  const [tried, setTried] = useState(false)
  const [numbers, setNumbers] = useState<string[]>([])
  const { act, place, clerk } = draft.value
  const received = draft.value.received.map((thing, i): Thing => ({ ...thing, number: numbers[i] ?? '' }))
  const write = (changed: Partial<Written>) => draft.write({ ...draft.value, ...changed })
  const writeThings = (things: readonly Thing[], also: Partial<Written> = {}) => {
    setNumbers(things.map(({ number }) => number))
    write({ ...also, received: things.map(({ number: _, ...thing }) => thing) })
  }
  // whoever collects has something in hand
  const choose = (chosen: Written['act']) =>
    writeThings(chosen === 'collect' && received.length === 0 ? [blankThing] : received, { act: chosen })
  const using = useMutation({
    mutationFn: (use: Use) => spendDelegation(delegation, use),
    onSuccess: () => {
      draft.discard()
      toast(t('use.done'))
      onClose()
    },
  })
  const things = received.filter(isWritten)
  const whole = act !== '' && place.trim() !== '' && things.every(isNamed) && (act !== 'collect' || things.length > 0)
  const submit = () => {
    setTried(true)
    if (act !== '' && whole) using.mutate({ act, place, clerk, received: things })
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
          <select {...given} className="box" value={act} onChange={event => choose(event.target.value as Written['act'])}>
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
      <ReceivedThings received={received} write={writeThings} tried={tried} needed={act === 'collect'} />
    </AskDialog>
  )
}

const isNamed = ({ name }: Thing): boolean => name.trim() !== ''
