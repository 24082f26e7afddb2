import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { OfficerPicks } from '../assignments/OfficerPicks.tsx'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { moveMatter } from './move.steps.ts'
import { useColleagues } from './useColleagues.ts'

/** A colleague of the team is asked to take the matter over; it passes once they say yes. R3.6 */
export function MoveDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('moves')
  const colleagues = useColleagues(request)
  const draft = useDraft(`request:${request.id}:move`, '')
  const [toId, setToId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = colleagues.find(one => one.id === toId)
  const step = useMutation({
    mutationFn: (id: string) => moveMatter(request.id, { toId: id, words: draft.send().trim() }),
    onSuccess: async () => {
      draft.discard()
      toast(t('moveAsked', { name: chosen?.name ?? '' }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (toId && draft.value.trim() && !step.isPending) step.mutate(toId)
  }
  const why = request.whyNot.moveMatter ?? (chosen ? null : t('chooseColleague'))
  return (
    <Dialog title={t('moveTitle')} onClose={onClose}>
      <p className="second">{t('moveMeans')}</p>
      <form className="form block" onSubmit={submit} noValidate>
        <OfficerPicks
          label={t('colleague')}
          officers={colleagues}
          value={toId}
          onChange={setToId}
          streetName={request.enterprise.streetName}
        />
        <Field label={t('moveWhy')} fault={faults.of('words') ?? (tried && !draft.value.trim() ? t('needMoveWhy') : undefined)}>
          {given => (
            <textarea {...given} className="box" maxLength={1000} value={draft.value} onChange={event => draft.write(event.target.value)} />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={why} aria-busy={step.isPending}>
            {chosen ? t('askToTake', { name: chosen.name }) : t('move')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
