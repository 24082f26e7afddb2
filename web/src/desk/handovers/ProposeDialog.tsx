import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { OfficerPicks } from '../assignments/OfficerPicks.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { proposeHandover } from './handover.steps.ts'
import { useReceivers } from './useReceivers.ts'

type Named = { id: string; name: string }
/** `enterprise` null: everything of the officer */
type Props = { from: Named; enterprise: Named | null; onClose: () => void }

/** Who is to take over, and why; what lies open, with a note for each matter, stands on the page that follows. R3.5, R3.7 */
export function ProposeDialog({ from, enterprise, onClose }: Props) {
  const { t } = useTranslation('handovers')
  const navigate = useNavigate()
  const receivers = useReceivers(from.id)
  const draft = useDraft(`handover:${from.id}:${enterprise?.id ?? 'all'}`, '')
  const [toId, setToId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = receivers.find(({ id }) => id === toId)
  const step = useMutation({
    mutationFn: (id: string) => proposeHandover(from.id, { toId: id, enterpriseId: enterprise?.id ?? null, reason: draft.send().trim() }),
    onSuccess: ({ id, waitsFor }) => {
      draft.discard()
      toast(t('propose.done', { name: waitsFor }))
      onClose()
      void navigate({ to: '/handovers/$id', params: { id } })
    },
  })
  const faults = faultsOf(step.error, 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (toId && draft.value.trim() && !step.isPending) step.mutate(toId)
  }
  const title = enterprise ? t('propose.titleOne', { enterprise: enterprise.name }) : t('propose.titleAll', { officer: from.name })
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="second">
        {enterprise ? null : t('propose.meansAll')} {t('propose.means', { officer: from.name })}
      </p>
      <form className="form block" onSubmit={submit} noValidate>
        <OfficerPicks label={t('propose.receiver')} officers={receivers} value={toId} onChange={setToId} />
        <Field
          label={t('propose.reason')}
          fault={faults.of('reason') ?? (tried && !draft.value.trim() ? t('propose.needReason') : undefined)}
        >
          {given => (
            <textarea {...given} className="box" maxLength={500} value={draft.value} onChange={event => draft.write(event.target.value)} />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={chosen ? null : t('propose.choose')} aria-busy={step.isPending}>
            {chosen ? t('propose.submit', { officer: chosen.name }) : t('open.one')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
