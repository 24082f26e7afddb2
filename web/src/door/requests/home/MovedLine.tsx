import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useRequestWords } from '../request-words.ts'
import type { OwnEnterprise } from '../wire.ts'

/** That it came is news for so long. */
const newsDays = 30

/** In which district it is served now, or from which it came. R18.4 */
export function MovedLine({ enterprise: { moved } }: { enterprise: OwnEnterprise }) {
  const words = useRequestWords().moved
  const now = useNow()
  if (!moved) return null
  const isNews = now.since(Temporal.Instant.from(moved.at)).total('hours') < 24 * newsDays
  if (moved.direction === 'came' && !isNews) return null
  return (
    <div className="pad">
      <p>{words[moved.direction](moved.districtName, monthDay(moved.at, now))}</p>
    </div>
  )
}
