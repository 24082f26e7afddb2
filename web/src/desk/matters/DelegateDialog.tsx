import { useQuery } from '@tanstack/react-query'
import { DraftDelegationDialog } from '../delegations/DraftDelegationDialog.tsx'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import type { Request } from '../requests/request.queries.ts'

/** One thing done for a person of the enterprise, as part of this matter. R21.1 */
export function DelegateDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { data } = useQuery(enterpriseQuery(request.enterprise.id))
  return data ? <DraftDelegationDialog enterprise={data} requestId={request.id} onClose={onClose} /> : null
}
