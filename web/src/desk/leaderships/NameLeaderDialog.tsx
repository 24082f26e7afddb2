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
import { useLeaders } from './useLeaders.ts'

type Props = {
  /** what is kept until it is sent is kept by this name */
  form: string
  title: string
  means: string
  exceptId: string | null
  reasonLabel: string
  /** a reason has to be given */
  needsReason: boolean
  send: (name: string) => string
  done: (name: string) => string
  take: (leaderId: string, reason: string) => Promise<unknown>
  onClose: () => void
}

/** One leader out of those of the district, and why. */
export function NameLeaderDialog({ form, title, means, exceptId, reasonLabel, needsReason, send, done, take, onClose }: Props) {
  const { t } = useTranslation('leaderships')
  const leaders = useLeaders(exceptId)
  const draft = useDraft(form, '')
  const [leaderId, setLeaderId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = leaders.find(({ id }) => id === leaderId)
  const lacks = needsReason && draft.value.trim() === ''
  const step = useMutation({
    mutationFn: (id: string) => take(id, draft.send().trim()),
    onSuccess: async () => {
      draft.discard()
      toast(done(chosen?.name ?? ''))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (leaderId && !lacks && !step.isPending) step.mutate(leaderId)
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="second">{means}</p>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('leader')} {...(leaders.length === 0 ? { hint: t('nobody') } : {})}>
          {given => (
            <select {...given} className="box" value={leaderId ?? ''} onChange={event => setLeaderId(event.target.value || null)}>
              <option value="">{t('choose')}</option>
              {leaders.map(one => (
                <option key={one.id} value={one.id}>
                  {[one.name, one.title || one.unitName].join(' · ')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={reasonLabel} fault={faults.of('reason') ?? (tried && lacks ? t('needReason') : undefined)}>
          {given => (
            <textarea {...given} className="box" maxLength={500} value={draft.value} onChange={event => draft.write(event.target.value)} />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={chosen ? null : t('choose')} aria-busy={step.isPending}>
            {chosen ? send(chosen.name) : title}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
