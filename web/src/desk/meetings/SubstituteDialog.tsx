import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { Attending } from './meeting.queries.ts'
import { nameSubstitute } from './meeting.steps.ts'
import { PersonPick, type Picked } from './PersonPick.tsx'

/** Who stands in for somebody who is away. R17.1 */
export function SubstituteDialog({ meetingId, away, onClose }: { meetingId: string; away: Attending; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const [person, setPerson] = useState<Picked | null>(null)
  const [tried, setTried] = useState(false)
  const step = useMutation({
    mutationFn: (id: string) => nameSubstitute(meetingId, away.memberId, id),
    onSuccess: async () => {
      toast(t('substituteNamed'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'substituteId')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (person && !step.isPending) step.mutate(person.id)
  }
  return (
    <Dialog title={t('nameSubstituteOf', { name: away.name })} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <PersonPick
          label={t('substitute')}
          value={person}
          onChange={setPerson}
          fault={faults.of('substituteId') ?? (tried && !person ? t('needPerson') : undefined)}
        />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('nameSubstitute')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
