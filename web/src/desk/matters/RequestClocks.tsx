import { clockReading } from '@yigen/domain/clocks/clock.ts'
import { readingWords } from '@yigen/domain/clocks/clock-words.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { ClockLine } from '../clocks/ClockLine.tsx'
import { timesOf } from '../clocks/times-of.ts'
import { useClockWords } from '../clocks/useClockWords.ts'
import type { Request } from '../requests/request.queries.ts'
import { useMe } from '../shared/session.tsx'

type ClockOfRequest = Request['clocks'][number]

/** The clocks of the request itself, one drawn out at a time; the one due first stands open. Those of tasks stand with their tasks. */
export function RequestClocks({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const me = useMe()
  const words = useClockWords()
  const short = useShortReading()
  const [kind, setKind] = useState<ClockOfRequest['kind'] | null>(null)
  const clocks = latestOfEachKind(request.clocks.filter(clock => clock.taskId === null && !wentOn(clock)))
  const shown = clocks.find(clock => clock.kind === kind) ?? clocks[0]
  if (!shown) return null
  return (
    <section className="clocks" aria-label={t('page.clocks')}>
      {clocks.length > 1 ? (
        <Segmented
          label={t('page.clocks')}
          options={clocks.map(clock => ({ value: clock.kind, label: words(clock.kind).name, count: short(clock) }))}
          value={shown.kind}
          onChange={setKind}
        />
      ) : null}
      <ClockLine key={shown.id} clock={shown} me={me} />
    </section>
  )
}

/** By merging, or with its enterprise: it goes on in another matter, or another matter's in its place. It was not answered. R4.11, R18.4 */
const wentOn = ({ stoppedBy }: ClockOfRequest): boolean => stoppedBy === 'request.merged' || stoppedBy === 'request.transferred'

/** A kind may have run several times: what counts is the one that runs, else the last. Running ones come first, by due time. */
export function latestOfEachKind(clocks: readonly ClockOfRequest[]): ClockOfRequest[] {
  const latest = new Map<ClockOfRequest['kind'], ClockOfRequest>()
  for (const clock of clocks) {
    const known = latest.get(clock.kind)
    if (!known || (known.stoppedAt && (!clock.stoppedAt || isLater(clock.startedAt, known.startedAt)))) latest.set(clock.kind, clock)
  }
  return [...latest.values()]
}

const isLater = (one: string, other: string) => Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0

/** 剩 10 小时, the largest unit alone. */
function useShortReading() {
  const now = useNow()
  const language = useLanguage()
  return (clock: ClockOfRequest) => {
    const { lead, parts } = readingWords(clockReading(timesOf(clock), now), language)
    return [lead, parts[0]?.n, parts[0]?.unit].join(' ')
  }
}
