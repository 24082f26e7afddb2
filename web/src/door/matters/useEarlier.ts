import type { HistoryList } from '@yigen/domain/history/history-row.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'
import { useState } from 'react'
import { get } from '#shared/http.ts'
import type { Matter } from '../requests/wire.ts'

type Read = { from: string; rows: Matter['history']; next: string | null }

/** The steps of long ago, which do not come with the matter, page by page when they are asked for; forgotten when the matter goes on meanwhile. */
export function useEarlier({ id, earlierHistory }: Pick<Matter, 'id' | 'earlierHistory'>) {
  const [read, setRead] = useState<Read | null>(null)
  const [reading, setReading] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const current = read?.from === earlierHistory ? read : null
  const next = current ? current.next : earlierHistory
  const show = async () => {
    if (reading || !earlierHistory || !next) return
    setReading(true)
    setFault(null)
    try {
      const page = await get<ReadBy<typeof HistoryList, 'enterprise'>>('/api/history', { requestId: id, after: next, limit: 100 })
      // as whom somebody acted then comes with the matter alone
      const rows = page.rows.map(row => ({ ...row, actorAs: null }))
      setRead({ from: earlierHistory, rows: [...(current?.rows ?? []), ...rows], next: page.next })
    } catch (broken) {
      setFault(broken)
    } finally {
      setReading(false)
    }
  }
  return { rows: current?.rows ?? [], more: next !== null, show, reading, fault }
}
