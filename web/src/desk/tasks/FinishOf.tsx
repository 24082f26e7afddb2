import { useQuery } from '@tanstack/react-query'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { FinishForm } from './FinishForm.tsx'
import { taskQuery } from './task.queries.ts'

/** One's own part finished without leaving the list, with the files put up so far. */
export function FinishOf({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(taskQuery(id))
  if (!data) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  return <FinishForm task={data} files={data.files.filter(file => !file.internal)} onDone={onClose} onClose={onClose} />
}
