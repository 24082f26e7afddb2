import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { EventRow } from './event.queries.ts'
import { phaseOf } from './event-phase.ts'

const tones = { toCome: 'line', underWay: 'teal', over: 'quiet', calledOff: 'ink' } as const

/** To come, under way, over, called off. */
export function PhaseTag({ event }: { event: Pick<EventRow, 'status' | 'startsAt' | 'endsAt'> }) {
  const { t } = useTranslation('events')
  const phase = phaseOf(event, useNow())
  return <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>
}
