import { useEffect, useRef, useState } from 'react'
import type { MatchRow } from './verdict.queries.ts'

export const keyOfRow = ({ policyId, measure }: Pick<MatchRow, 'policyId' | 'measure'>): string => `${policyId} ${measure}`

/** The rows that stand in another group than when they were last shown: what an answer has moved. */
export function useMoved(rows: readonly MatchRow[] | undefined): ReadonlySet<string> {
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set())
  const before = useRef<ReadonlyMap<string, string> | null>(null)
  useEffect(() => {
    if (!rows) return
    const last = before.current
    const now = new Map(rows.map(row => [keyOfRow(row), row.group]))
    before.current = now
    const changed = [...now].flatMap(([key, group]) => (last && last.get(key) !== group ? [key] : []))
    if (changed.length > 0) setMoved(new Set(changed))
  }, [rows])
  return moved
}
