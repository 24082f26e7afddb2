import { useQuery } from '@tanstack/react-query'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import type { StepProps } from '../shared/slice.ts'
import { AssignDialog } from './AssignDialog.tsx'

/** An enterprise without an officer gets one where it waits, on the row of the day. R3.1 */
export function AssignHere({ row, onClose }: StepProps) {
  const enterprise = useQuery(enterpriseQuery(row.enterpriseId ?? '')).data
  return enterprise ? <AssignDialog enterprise={enterprise} onClose={onClose} /> : null
}
