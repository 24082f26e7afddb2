import { useQuery } from '@tanstack/react-query'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { requestQuery } from '../requests/request.queries.ts'
import { ExtensionNote } from './ExtensionNote.tsx'
import { OfficeSteps } from './OfficeSteps.tsx'

/** A department's part of one's own matter, urged or handed on without leaving the list. */
export function OfMatter({ id, requestId, onClose }: { id: string; requestId: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(requestQuery(requestId))
  if (!data) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  const task = data.tasks.find(one => one.id === id)
  return task ? (
    <>
      <ExtensionNote task={task} />
      <OfficeSteps request={data} task={task} onClose={onClose} />
    </>
  ) : null
}
