import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal } from '../calendar/local-time.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { joinVisit, planVisit } from './visit.steps.ts'

type Props = {
  enterpriseId: string
  place: string
  /** where it is planned by another step than that of the enterprise's page */
  plan?: (visit: Parameters<typeof planVisit>[1]) => Promise<unknown>
  onClose: () => void
}
/** `join`: the visit to go along on. */
type Way = { askConsent: boolean } | { join: string }

/** When, where, what about. Where another bureau comes too close: together, or with the enterprise's consent. R20.1 */
export function PlanVisitDialog({ enterpriseId, place: begins, plan = visit => planVisit(enterpriseId, visit), onClose }: Props) {
  const { t } = useTranslation('visits')
  const [tried, setTried] = useState(false)
  const tomorrow = dateIn(serverNow()).add({ days: 1 })
  const draft = useDraft(`enterprise:${enterpriseId}:visit`, { startsAt: `${tomorrow}T15:00`, place: begins, about: '' })
  const { startsAt, place, about } = draft.value
  const at = fromLocal(startsAt)
  const step = useMutation({
    mutationFn: async (way: Way) => {
      if ('join' in way) {
        await joinVisit(way.join)
        return t('joined')
      }
      const sent = draft.send()
      const visit = { startsAt: String(fromLocal(sent.startsAt)), place: sent.place.trim(), about: sent.about.trim() }
      await plan({ ...visit, ...way })
      return t(way.askConsent ? 'asked' : 'planned')
    },
    onSuccess: async said => {
      draft.discard()
      toast(said)
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'startsAt', 'place', 'about')
  const close = closeOf(step.error)
  const take = (way: Way) => {
    setTried(true)
    if (at && place.trim() && about.trim() && !step.isPending) step.mutate(way)
  }
  const lacking = (name: keyof Written) => {
    const missing = tried ? missingIn(draft.value, name) : undefined
    return missing ? t(missing) : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take({ askConsent: false })
  }
  return (
    <Dialog title={t('planTitle')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Fields
          value={draft.value}
          write={changed => draft.write({ ...draft.value, ...changed })}
          faultOf={name => faults.of(name) ?? lacking(name)}
        />
        <div className="acts">
          {close?.together ? (
            <button type="button" className="btn" onClick={() => take({ join: close.visitId })}>
              {t('together')}
            </button>
          ) : null}
          {close ? (
            <button type="button" className="btn" onClick={() => take({ askConsent: true })}>
              {t('askConsent')}
            </button>
          ) : null}
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

type Written = { startsAt: string; place: string; about: string }

/** The visit that comes too close, as the refusal names it. */
const closeOf = (fault: unknown) =>
  isProblem(fault, 'visitTooClose') ? (fault.extras.changed as { visitId: string; together: boolean } | undefined) : undefined

function missingIn({ startsAt, place, about }: Written, name: keyof Written): 'needTime' | 'needPlace' | 'needAbout' | undefined {
  if (name === 'startsAt') return fromLocal(startsAt) ? undefined : 'needTime'
  if (name === 'place') return place.trim() ? undefined : 'needPlace'
  return about.trim() ? undefined : 'needAbout'
}

type FieldsProps = { value: Written; write: (changed: Partial<Written>) => void; faultOf: (name: keyof Written) => string | undefined }

function Fields({ value, write, faultOf }: FieldsProps) {
  const { t } = useTranslation('visits')
  const text = (name: 'place' | 'about', most: number) => (
    <Field label={t(name)} fault={faultOf(name)}>
      {given => (
        <input {...given} className="box" maxLength={most} value={value[name]} onChange={event => write({ [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <>
      {text('about', 300)}
      <div className="pair">
        <Field label={t('startsAt')} fault={faultOf('startsAt')}>
          {given => (
            <input
              {...given}
              type="datetime-local"
              className="box"
              value={value.startsAt}
              onChange={event => write({ startsAt: event.target.value })}
            />
          )}
        </Field>
        {text('place', 120)}
      </div>
    </>
  )
}
