import { Link } from '@tanstack/react-router'
import { officerDoors } from '@yigen/domain/boards/board-figures.ts'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import type { OfficerRow } from '../assignments/team.query.ts'
import { useLeaveWords } from '../assignments/useLeaveWords.ts'
import { SharesInShort } from '../ratings/RatingShares.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useSession } from '../shared/session.tsx'
import '../shared/listing.css'

type Props = {
  officers: readonly OfficerRow[]
  onDeputy: (officer: OfficerRow) => void
  onLeave: (officer: OfficerRow) => void
  onOrder: (officer: OfficerRow) => void
  onHandOver: (officer: OfficerRow) => void
}

const columns = ['officer', 'enterprises', 'open', 'overdue', 'today', 'rate', 'ratings', 'deputy'] as const

/** Who holds what, a line an officer; each number opens the rows behind it. */
export function TeamTable({ officers, onDeputy, onLeave, onOrder, onHandOver }: Props) {
  const { t } = useTranslation(['assignments', 'boards', 'handovers'])
  const acts = holds(useSession(), 'minister')
  return (
    <table className="listing team-table">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" className={numeric.has(column) ? 'num' : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
          {acts ? (
            <th scope="col">
              <span className="sr">{t('column.acts')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {officers.map(officer => (
          <tr key={officer.id} className={officer.leave ? 'on-leave' : undefined}>
            <Cells officer={officer} />
            {acts ? (
              <td className="acts">
                <button
                  type="button"
                  className="btn"
                  aria-label={t('boards:orderOf', { officer: officer.name })}
                  onClick={() => onOrder(officer)}
                >
                  {t('boards:orderAct')}
                </button>
                <button
                  type="button"
                  className="btn"
                  aria-label={t('setDeputyOf', { officer: officer.name })}
                  onClick={() => onDeputy(officer)}
                >
                  {t('setDeputy')}
                </button>
                <button type="button" className="btn" aria-label={t('leaveOf', { officer: officer.name })} onClick={() => onLeave(officer)}>
                  {t('leave')}
                </button>
                {officer.enterprises > 0 || officer.open > 0 ? (
                  <button
                    type="button"
                    className="btn"
                    aria-label={t('handovers:open.of', { officer: officer.name })}
                    onClick={() => onHandOver(officer)}
                  >
                    {t('handovers:open.one')}
                  </button>
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const numeric: ReadonlySet<string> = new Set(['enterprises', 'open', 'overdue', 'today', 'rate', 'ratings'])

function Cells({ officer }: { officer: OfficerRow }) {
  const { t } = useTranslation('assignments')
  const { id: officerId } = officer
  const { ratings } = officerDoors(officerId)
  return (
    <>
      <td>
        <Who officer={officer} />
      </td>
      <NumberCell n={officer.enterprises} officerId={officerId} of="enterprises" label={t('column.enterprises')} />
      <NumberCell n={officer.open} officerId={officerId} of="open" label={t('column.open')} />
      <NumberCell n={officer.overdue} officerId={officerId} of="overdue" label={t('column.overdue')} />
      <NumberCell n={officer.dueToday} officerId={officerId} of="dueToday" label={t('column.today')} />
      <Rate officer={officer} />
      <td className="num" data-label={t('column.ratings')}>
        {officer.ratings.asked > 0 ? (
          <DoorLink figure="board.officer.ratings" n={officer.ratings.asked} door={ratings}>
            <SharesInShort shares={officer.ratings} />
          </DoorLink>
        ) : (
          <SharesInShort shares={officer.ratings} />
        )}
      </td>
      <td className="nowrap" data-label={t('column.deputy')}>
        {officer.deputyName ?? <span className="quiet">{t('noDeputy')}</span>}
      </td>
    </>
  )
}

function Who({ officer }: { officer: OfficerRow }) {
  const { t } = useTranslation(['assignments', 'boards'])
  const leaveWords = useLeaveWords()
  return (
    <>
      <b>{officer.name}</b>
      <small>
        {officer.unitName}
        {officer.covered > 0 ? (
          <>
            {' · '}
            <Link className="link" to="/requests" search={{ holderId: officer.id, state: 'open' }} title={t('coversWhy')}>
              {t('covers')}
            </Link>
          </>
        ) : null}
      </small>
      {officer.orders > 0 ? <small>{t('boards:orders')}</small> : null}
      {officer.leave ? <small className="away">{leaveWords(officer.leave, officer.deputyName)}</small> : null}
    </>
  )
}

type NumberOf = 'enterprises' | 'open' | 'overdue' | 'dueToday'

function NumberCell({ n, officerId, of, label }: { n: number; officerId: string; of: NumberOf; label: string }) {
  const look = n === 0 ? 'num zero' : of === 'overdue' ? 'num over' : 'num'
  return (
    <td className={look} data-label={label}>
      <DoorLink figure={`board.officer.${of}`} n={n} door={officerDoors(officerId)[of]}>
        {n}
      </DoorLink>
    </td>
  )
}

/** Answers one held when they fell due, in the last 30 days: the rate with its denominator. R3.3 */
function Rate({ officer: { id, answers } }: { officer: OfficerRow }) {
  const { t } = useTranslation('assignments')
  const { due, onTime } = answers
  return (
    <td className="num" data-label={t('column.rate')}>
      {due === 0 ? (
        <span className="quiet small">{t('noAnswers')}</span>
      ) : (
        <DoorLink figure="board.officer.rate" n={due} door={officerDoors(id).rate}>
          {percent(onTime, due)}%<small>{due > onTime ? t('rateOf', { due, late: due - onTime }) : t('rateAll', { due })}</small>
        </DoorLink>
      )}
    </td>
  )
}
