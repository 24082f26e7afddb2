import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { Unread } from '../shared/Unread.tsx'
import { Candidates } from './Candidates.tsx'
import { rosterNow } from './roster-of.ts'
import { deskFor } from './session-words.ts'
import { type DutySession, type Roster, rosterQuery } from './station.queries.ts'
import { assignDuty } from './station.steps.ts'

type Props = { session: DutySession; onClose: () => void }

/** Who sits at which desk, at once; both hear of it. R19.2 */
export function SeatDialog({ session, onClose }: Props) {
  const { t } = useTranslation('stations')
  const { data, error, refetch } = useQuery(rosterQuery(session.day, session.station.ministerId))
  return (
    <Dialog title={t('seat')} onClose={onClose}>
      {data ? <Seats session={session} roster={data} onClose={onClose} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={5} /> : null}
    </Dialog>
  )
}

function Seats({ session, roster, onClose }: Props & { roster: Pick<Roster, 'stations' | 'sessions' | 'officers'> }) {
  const { t } = useTranslation('stations')
  const { roster: now, of } = rosterNow(roster, useNow())
  const held = of(session.id)
  const step = useMutation({
    mutationFn: ({ desk, memberId }: { desk: number; memberId: string | null }) =>
      assignDuty(session.id, { desk, memberId, seen: session.seats.find(seat => seat.desk === desk)?.memberId ?? null }),
    onSuccess: async () => {
      toast(t('seatDone'))
      await shownAgain()
      onClose()
    },
  })
  const desk = deskFor(session.seats.map(({ memberId }) => memberId))
  return (
    <div className="block seats">
      {session.seats.map(({ desk, name }) => (
        <div key={desk} className="seat-line">
          <span className="quiet small">{t('desk', { n: desk })}</span>
          <b className="grow">{name ?? t('vacant')}</b>
          {name ? (
            <button
              type="button"
              className="btn"
              aria-label={t('takeName', { name })}
              onClick={() => step.mutate({ desk, memberId: null })}
            >
              {t('take')}
            </button>
          ) : null}
        </div>
      ))}
      <FaultLine fault={step.error} />
      {held ? (
        <Candidates
          roster={now}
          session={held}
          officers={roster.officers}
          onSeat={desk ? memberId => step.mutate({ desk, memberId }) : null}
        />
      ) : null}
    </div>
  )
}
