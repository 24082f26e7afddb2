import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { MinisterField } from './MinisterField.tsx'
import type { MemberRow } from './member.queries.ts'
import { grantRoles } from './member.steps.ts'
import { officeRolesOf, RoleTicks } from './RoleTicks.tsx'

/** The security administrator sets all roles of a member at once; what was asked for is ticked already. R1.5 */
export function RolesForm({ member, onDone }: { member: MemberRow; onDone: () => void }) {
  const { t } = useTranslation('members')
  const asks = member.askedRoles.length > 0
  const [roles, setRoles] = useState(officeRolesOf(asks ? member.askedRoles : member.roles))
  const [ministerId, setMinisterId] = useState(member.ministerId)
  const step = useMutation({
    mutationFn: () => grantRoles(member.id, { roles, ...(roles.includes('officer') ? { ministerId } : {}) }),
    onSuccess: ({ waits }) => {
      toast(t(waits ? 'roles.waits' : 'roles.done', { name: member.name }))
      onDone()
    },
  })
  const faults = faultsOf(step.error, 'roles', 'ministerId')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    step.mutate()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <RoleTicks
        legend={t('who.roles')}
        hint={asks ? t('roles.asked') : t('roles.hint')}
        value={roles}
        onChange={setRoles}
        fault={faults.of('roles')}
      />
      {roles.includes('officer') ? <MinisterField value={ministerId} onChange={setMinisterId} fault={faults.of('ministerId')} /> : null}
      <div className="acts">
        <button type="submit" className={asks ? 'btn do' : 'btn next'} aria-busy={step.isPending}>
          {asks ? t('roles.grant') : t('roles.change')}
        </button>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}
