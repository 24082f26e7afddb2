import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import type { MemberRow } from './member.queries.ts'
import { askPasswordReset, type ResetAsked } from './member.steps.ts'
import { OneTimeLink } from './OneTimeLink.tsx'

/** A forgotten password: one administrator asks, another releases; each hands over half of the key. R1.6 */
export function ResetPassword({ member }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  const [reason, setReason] = useState('')
  const [open, setOpen] = useState(false)
  const step = useMutation({ mutationFn: () => askPasswordReset(member.id, reason.trim()) })
  const faults = faultsOf(step.error, 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    step.mutate()
  }
  if (step.data) return <Asked asked={step.data} />
  if (!open)
    return (
      <li>
        <p className="second grow">{t('reset.why')}</p>
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('reset.ask')}
        </button>
      </li>
    )
  return (
    <li>
      <form className="form grow" onSubmit={submit} noValidate>
        <WordField label={t('reset.reason')} hint={t('reset.reasonHint')} fault={faults.of('reason')} value={reason} onChange={setReason} />
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={step.isPending}>
            {t('reset.ask')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </li>
  )
}

function Asked({ asked: { code, link, expiresAt } }: { asked: ResetAsked }) {
  const { t } = useTranslation('members')
  return (
    <li>
      <div className="grow" role="status">
        {link && expiresAt ? <OneTimeLink link={link} expiresAt={expiresAt} /> : null}
        {code ? (
          <>
            <p>{t('reset.asked')}</p>
            <p className="reset-code">{code}</p>
            <p className="small second">{t('reset.once')}</p>
          </>
        ) : null}
      </div>
    </li>
  )
}
