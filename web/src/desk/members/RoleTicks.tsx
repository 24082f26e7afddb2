import type { OfficeRole, Role } from '@yigen/domain/members/role.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { administrators, workingRoles } from './role-order.ts'
import '../shared/listing.css'

type Props = {
  legend: string
  hint?: string
  value: readonly OfficeRole[]
  onChange: (roles: OfficeRole[]) => void
  fault: string | undefined
}

/** The roles of the office, and the three administrators apart: nobody holds one of those beside another. R1.2 */
export function RoleTicks({ legend, hint, value, onChange, fault }: Props) {
  const { t } = useTranslation(['members', 'shell'])
  const toggle = (role: OfficeRole) => onChange(value.includes(role) ? value.filter(held => held !== role) : [...value, role])
  const ticks = (roles: readonly OfficeRole[]) => (
    <div className="ticks">
      {roles.map(role => (
        <label key={role}>
          <input type="checkbox" checked={value.includes(role)} onChange={() => toggle(role)} />
          {t(`shell:role.${role}`)}
        </label>
      ))}
    </div>
  )
  return (
    <fieldset className="role-ticks">
      <legend>
        {legend}
        {hint ? <small>{hint}</small> : null}
      </legend>
      {ticks(workingRoles)}
      <p className="small quiet">{t('roles.administrators')}</p>
      {ticks(administrators)}
      {fault ? (
        <p className="why-line" role="alert">
          <Icon name="alert" />
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}

/** What the office can give: an enterprise's contact keeps that role and takes no other. */
export const officeRolesOf = (roles: readonly Role[]): OfficeRole[] => roles.filter(role => role !== 'contact')
