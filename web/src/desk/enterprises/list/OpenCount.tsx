import { enterpriseDoors } from '@yigen/domain/enterprises/register-figures.ts'
import { useTranslation } from 'react-i18next'
import { DoorLink } from '../../shared/DoorLink.tsx'
import type { EnterpriseRow } from '../enterprise.queries.ts'

/** How many matters are open and how many of them overdue; each number opens its own. */
export function OpenCount({ row }: { row: EnterpriseRow }) {
  const { t } = useTranslation('enterprises')
  if (row.openRequests === 0) return null
  const doors = enterpriseDoors(row.id)
  return (
    <span className="open-count">
      <DoorLink figure="register.open" n={row.openRequests} door={doors.open}>
        {t('list.open', { n: row.openRequests })}
      </DoorLink>
      {row.overdue > 0 ? (
        <DoorLink figure="register.overdue" n={row.overdue} door={doors.overdue}>
          <b>{t('list.overdue', { n: row.overdue })}</b>
        </DoorLink>
      ) : null}
    </span>
  )
}
