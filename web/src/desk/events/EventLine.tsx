import { questionsDoor } from '@yigen/domain/events/event-figures.ts'
import type { QuestionState } from '@yigen/domain/events/event-status.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Event, WholeEvent } from './event.queries.ts'
import { phaseOf } from './event-phase.ts'

type Props = { event: Event; counts: WholeEvent['counts'] }
type Node = { name: string; n: number; of: string; note: string; opens: QuestionState | 'people' }

/** The one line of an event, from who signed up to what is settled: what is over is filled, where it stands is a ring, the rest is to come. */
export function EventLine({ event, counts }: Props) {
  const { t } = useTranslation('events')
  const phase = phaseOf(event, useNow())
  const nodes = useNodes(event, counts)
  const here = phase === 'toCome' ? 0 : phase === 'underWay' ? 2 : nodes.length - 1
  return (
    <ol className="event-line" aria-label={t('line.label')}>
      {nodes.map((node, at) => (
        <li
          key={node.name}
          className={at === here ? 'here' : at > here ? 'next' : undefined}
          aria-current={at === here ? 'step' : undefined}
        >
          <em>{node.name}</em>
          <Opening id={event.id} node={node}>
            <b>
              {node.n}
              <small>{node.of}</small>
            </b>
          </Opening>
          {at > here ? null : <span>{node.note}</span>}
        </li>
      ))}
    </ol>
  )
}

/** Each number opens its rows: people below on the page, questions in their list. */
function Opening({ id, node: { n, opens }, children }: { id: string; node: Node; children: ReactNode }) {
  if (opens === 'people') return <a href="#people">{children}</a>
  return (
    <DoorLink figure={`event.${opens}`} n={n} door={questionsDoor(id, opens)}>
      {children}
    </DoorLink>
  )
}

function useNodes({ seats }: Event, counts: WholeEvent['counts']): Node[] {
  const { t } = useTranslation('events')
  const { signedUp, waiting, seated, left, movedUp, came, asked, inTime, settled, open, overdue } = counts
  const of = (all: number) => ` / ${all}`
  return [
    { name: t('line.signedUp'), n: signedUp, of: t('line.people'), note: t('line.signedUpNote', { seats, waiting }), opens: 'people' },
    { name: t('line.seated'), n: seated, of: of(seats), note: t('line.seatedNote', { left, movedUp }), opens: 'people' },
    { name: t('line.came'), n: came, of: of(seated), note: t('line.cameNote', { n: seated - came }), opens: 'people' },
    { name: t('line.asked'), n: asked, of: t('line.questions'), note: t('line.askedNote'), opens: 'all' },
    { name: t('line.inTime'), n: inTime, of: of(asked), note: t('line.inTimeNote', { n: asked - inTime }), opens: 'inTime' },
    { name: t('line.settled'), n: settled, of: of(asked), note: t('line.settledNote', { open, overdue }), opens: 'settled' },
  ]
}
