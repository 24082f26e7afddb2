import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClockName } from '@yigen/domain/kinds.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import type { LateRow as BoardRow } from '../assignments/team.query.ts'
import { Clock } from '../clocks/Clock.tsx'
import { useClockWords } from '../clocks/useClockWords.ts'
import { useUntitledWords } from '../clocks/useUntitledWords.ts'
import { folded } from '../shared/folded.ts'
import { LinkTo } from '../shared/LinkTo.tsx'
import { ofSlices, placeOf } from '../shared/of-slices.ts'
import { useSession } from '../shared/session.tsx'
import { Beyond } from '../today/Beyond.tsx'
import { type OthersRow, todayQuery } from '../today/today.query.ts'
import '../assignments/assignments.css'

/** What climbed may belong to no enterprise. */
type LateRow = Omit<BoardRow, 'enterpriseId'> & { enterpriseId: string | null }

const first = 5

/** For a leader what the ladder brought to them stands first, and apart. R10.1 */
export function LateAndClimbed({ rows, total }: { rows: readonly BoardRow[]; total: number }) {
  const { t } = useTranslation(['assignments', 'boards'])
  const leads = holds(useSession(), 'leader')
  const { rows: climbed, more } = useQuery({ ...todayQuery, enabled: leads }).data?.climbed ?? { rows: [], more: 0 }
  const above = new Set(climbed.map(matterOf))
  return (
    <>
      <Late id="climbed" title={t('boards:climbed')} rows={climbed.map(toLateRow)} beyond={more} />
      <Late id="late" title={t('late')} rows={rows.filter(row => !above.has(matterOf(row)))} beyond={total - rows.length} all />
    </>
  )
}

/** Several clocks of a matter may be late; it stands once. A first contact is an enterprise's. */
const matterOf = ({ requestId, enterpriseId }: Pick<LateRow, 'requestId' | 'enterpriseId'>) => requestId ?? enterpriseId

const toLateRow = ({ clock, requestId, enterpriseId, enterpriseName, title }: OthersRow): LateRow => ({
  ...{
    clockId: clock.id,
    kind: clock.kind,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    holderId: clock.holderId,
    holderName: clock.holderName,
  },
  ...{ requestId, enterpriseId, enterpriseName, title },
})

/** What is past its due time, the longest late first, and in whose hands it is. */
function Late({ id, title, rows, beyond = 0, all = false }: LateProps) {
  const { t } = useTranslation('assignments')
  const [opened, setOpened] = useState(false)
  const shown = opened ? rows : folded(rows, first)
  if (rows.length === 0) return null
  return (
    <section className="group over late" id={id}>
      <h2>
        {title} <i>{rows.length + beyond}</i>
      </h2>
      <ul>
        {shown.map(row => (
          <LateMatter key={row.clockId} row={row} />
        ))}
      </ul>
      {rows.length > shown.length ? (
        <p className="listing-foot">
          <button type="button" className="btn" onClick={() => setOpened(true)}>
            {t('more', { count: rows.length - shown.length })}
          </button>
        </p>
      ) : null}
      {all ? <BeyondLate n={beyond} /> : <Beyond n={beyond} />}
    </section>
  )
}

type LateProps = {
  id: string
  title: string
  rows: readonly LateRow[]
  beyond?: number
  /** of all that is late, which has a list of its own */
  all?: boolean
}

function BeyondLate({ n }: { n: number }) {
  const { t } = useTranslation('assignments')
  if (n <= 0) return null
  return (
    <p className="beyond">
      <Link className="link" to="/overdue">
        {t('more', { count: n })}
      </Link>
    </p>
  )
}

function LateMatter({ row }: { row: LateRow }) {
  const { t } = useTranslation('assignments')
  const kind = row.kind as ClockName
  const { name } = useClockWords()(kind)
  const untitled = useUntitledWords()(kind, 'late')
  return (
    <li className="row">
      <Clock clock={{ kind, startedAt: row.startedAt, dueAt: row.dueAt, stoppedAt: null, provisional: false }} />
      <div className="what">
        <LinkTo place={placeOf(ofSlices().clocks[kind]?.subject, { id: null, requestId: row.requestId, enterpriseId: row.enterpriseId })}>
          <b className="one-line">{row.enterpriseName}</b>
          <p className="one-line">{row.title || untitled}</p>
        </LinkTo>
      </div>
      <div className="turn">
        <b>{row.holderName ? t('held', { name: row.holderName }) : t('heldByNobody')}</b>
        <span>{name}</span>
      </div>
    </li>
  )
}
