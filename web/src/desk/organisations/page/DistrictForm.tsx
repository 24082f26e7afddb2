import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../../shared/field-faults.ts'
import { useSession } from '../../shared/session.tsx'
import type { DistrictSettings } from '../unit.queries.ts'
import { changeDistrict } from '../unit.steps.ts'
import { PersonField } from './PersonField.tsx'

/** Who holds what nobody holds yet (R3.2), and who is told last (R10.1). */
export function DistrictForm({ district }: { district: DistrictSettings }) {
  const { t } = useTranslation(['organisations', 'organisations-first'])
  const keeps = holds(useSession(), 'systemAdministrator')
  const [defaultMinisterId, setMinister] = useState(district.defaultMinisterId)
  const [defaultLeaderId, setLeader] = useState(district.defaultLeaderId)
  const same = defaultMinisterId === district.defaultMinisterId && defaultLeaderId === district.defaultLeaderId
  const step = useMutation({
    mutationFn: () => changeDistrict({ defaultMinisterId, defaultLeaderId }),
    onSuccess: () => {
      toast(t('district.saved'))
    },
  })
  const faults = faultsOf(step.error, 'defaultMinisterId', 'defaultLeaderId')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    step.mutate()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <PersonField
        label={t('organisations-first:district.minister')}
        holds="minister"
        nobody={t('district.nobody')}
        value={defaultMinisterId}
        onChange={setMinister}
        fault={faults.of('defaultMinisterId')}
        why={t('district.ministerWhy')}
      />
      <PersonField
        label={t('organisations-first:district.leader')}
        holds="leader"
        nobody={t('district.nobody')}
        value={defaultLeaderId}
        onChange={setLeader}
        fault={faults.of('defaultLeaderId')}
        why={t('district.leaderWhy')}
      />
      {keeps && !same ? (
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={step.isPending}>
            {t('district.save')}
          </button>
        </div>
      ) : null}
      <FaultLine fault={faults.rest} />
    </form>
  )
}
