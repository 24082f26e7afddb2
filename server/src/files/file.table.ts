import type { SubjectKind } from '@yigen/domain/kinds.ts'

declare module '#database/schema.ts' {
  interface DB {
    file: FileTable
  }
}

export interface FileTable {
  district_id: string
  id: string
  /** what it belongs to: a matter, a task's result, whatever a slice names */
  subject_kind: SubjectKind
  subject_id: string
  /** the matter it is part of, if any */
  request_id: string | null
  name: string
  type: string
  bytes: number
  sha256: string
  side: 'enterprise' | 'office'
  /** handed out with a task: the enterprise never reads it. R11.3 */
  internal: boolean
  attached_by: string
  attached_at: Temporal.Instant
}
