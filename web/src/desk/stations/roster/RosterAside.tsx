import type { Roster as RosterNow, RosterSession } from '@yigen/domain/stations/roster.ts'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { useSession } from '../../shared/session.tsx'
import { SwapBox } from '../SwapBox.tsx'
import type { Roster, Session } from '../station.queries.ts'
import { SeatPanel } from './SeatPanel.tsx'
import type { Publishing } from './usePublish.ts'
import type { DraftChange, RosterDraft } from './useRosterDraft.ts'

type Props = {
  roster: Roster
  draft: RosterDraft
  publish: Publishing
  chosen: Session | null
  held: RosterSession | null | undefined
  standings: RosterNow
  names: ReadonlyMap<string, string>
}

/** The session at hand with who can come, swaps that wait, and what is drafted. */
export function RosterAside({ roster, draft, publish, chosen, held, standings, names }: Props) {
  const { t } = useTranslation('stations')
  const self = useSession().member.id
  return (
    <>
      {chosen ? (
        <SeatPanel key={chosen.id} roster={roster} draft={draft} session={chosen} held={held} standings={standings} names={names} />
      ) : (
        <p className="second">{t(whatACellIsFor(roster))}</p>
      )}
      {roster.swaps.length > 0 ? (
        <section>
          <div className="h">
            <h2>{t('swaps')}</h2>
            <span className="grow small quiet">{roster.swaps.length}</span>
          </div>
          {roster.swaps.map(swap => (
            <SwapBox key={swap.id} swap={swap} own={swap.offered.memberId === self} />
          ))}
        </section>
      ) : null}
      {roster.mayPublish ? <Draft roster={roster} draft={draft} publish={publish} names={names} /> : null}
    </>
  )
}

const whatACellIsFor = ({ mayPublish, mayWish }: Roster) => (mayPublish ? 'chooseCell' : mayWish ? 'wishInCell' : 'lookInCell')

function Draft({ roster, draft, publish, names }: Pick<Props, 'roster' | 'draft' | 'publish' | 'names'>) {
  const { t } = useTranslation('stations')
  const { changes } = draft
  return (
    <section>
      <div className="h">
        <h2>{t('draft')}</h2>
        {changes.length > 0 ? <span className="grow small quiet">{changes.length}</span> : null}
      </div>
      {publish.error ? <p className="small">{t('draftMoved')}</p> : null}
      <FaultLine fault={publish.error} />
      {changes.length === 0 ? <p className="second">{t('draftNone')}</p> : null}
      <ul className="draft-lines">
        {changes.map(change => (
          <DraftLine key={change.session.id} change={change} roster={roster} names={names} />
        ))}
      </ul>
      {changes.length > 0 ? (
        <>
          <p className="small quiet">{t('draftWhy')}</p>
          <div className="acts">
            {draft.undo ? (
              <button type="button" className="btn bare" onClick={draft.undo}>
                {t('undo')}
              </button>
            ) : null}
            <button type="button" className="btn" onClick={draft.drop}>
              {t('dropDraft')}
            </button>
          </div>
        </>
      ) : null}
    </section>
  )
}

function DraftLine({ change: { session, from, to }, roster, names }: { change: DraftChange } & Pick<Props, 'roster' | 'names'>) {
  const { t } = useTranslation('stations')
  const said = (seats: readonly (string | null)[]) => seats.map(id => (id === null ? t('vacant') : (names.get(id) ?? '—'))).join(t('comma'))
  const station = roster.stations.find(({ id }) => id === session.stationId)?.name ?? ''
  return (
    <li>
      {t('draftLine', { day: session.day.slice(5), station })}
      <p>{t('draftFrom', { from: said(from), to: said(to) })}</p>
    </li>
  )
}
