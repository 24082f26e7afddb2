import { useNow } from '#shared/ticker.ts'
import { useGet } from '../../shared/useGet.ts'
import { RequestRows } from '../RequestRows.tsx'
import { useRequestWords } from '../request-words.ts'
import type { OwnEnterprise, Rows } from '../wire.ts'
import { mayBeAppealed } from './may-be-appealed.ts'

const read = 10
const shown = 3

/** Ended, and the enterprise's turn: to read a refusal while it may appeal, to grade what was done. R5.4, R8.1 */
export function JustEnded({ enterprise }: { enterprise: OwnEnterprise }) {
  const words = useRequestWords().list
  const now = useNow()
  const query = { enterpriseId: enterprise.id, state: 'ended', limit: read }
  const { data } = useGet<Rows>('/api/requests', query, { of: ['request'], within: { enterprise: enterprise.id } })
  const rows = data?.rows.filter(row => row.unrated || mayBeAppealed(row, now)).slice(0, shown) ?? []
  if (rows.length === 0) return null
  return (
    <section className="pad">
      <h2>{words.justEnded}</h2>
      <RequestRows rows={rows} />
    </section>
  )
}
