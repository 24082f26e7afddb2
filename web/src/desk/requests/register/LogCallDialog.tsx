import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { enterpriseQuery } from '../../enterprises/enterprise.queries.ts'
import { FindEnterprise, type Found } from './FindEnterprise.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import './register.css'

/** A call or a visit written down with its true time; opened from the top bar of any page, or for one enterprise from its own. R4.2 */
export function LogCallDialog({ enterpriseId, onClose }: { enterpriseId?: string; onClose: () => void }) {
  const { t } = useTranslation('requests')
  const given = useQuery({ ...enterpriseQuery(enterpriseId ?? ''), enabled: enterpriseId !== undefined })
  const [chosen, setChosen] = useState<Found | null>(null)
  const enterprise = chosen ?? given.data ?? null
  const search = enterpriseId === undefined
  return (
    <Dialog title={t('register.title')} onClose={onClose} className="register">
      {enterprise ? (
        <RegisterForm enterprise={enterprise} onChange={search ? () => setChosen(null) : undefined} onDone={onClose} />
      ) : search ? (
        <FindEnterprise onChoose={setChosen} />
      ) : given.error ? (
        <Fault fault={given.error} again={() => void given.refetch()} />
      ) : (
        <Skeleton kind="lines" />
      )}
    </Dialog>
  )
}
