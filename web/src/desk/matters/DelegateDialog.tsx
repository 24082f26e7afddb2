import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { DraftDelegationDialog } from '../delegations/DraftDelegationDialog.tsx'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import type { Request } from '../requests/request.queries.ts'
import { Unread } from '../shared/Unread.tsx'

/** One thing done for a person of the enterprise, as part of this matter. R21.1 */
export function DelegateDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('delegations')
  const { data, error, refetch } = useQuery(enterpriseQuery(request.enterprise.id))
  if (!data && error)
    return (
      <Dialog title={t('draft.title')} onClose={onClose}>
        <Unread fault={error} again={() => void refetch()} />
      </Dialog>
    )
  return data ? <DraftDelegationDialog enterprise={data} requestId={request.id} onClose={onClose} /> : null
}
