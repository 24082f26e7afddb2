import { useQuery } from '@tanstack/react-query'
import { returnsBeforeMinister } from '@yigen/domain/tasks/task-steps.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import type { TeamBoard } from '../assignments/team.query.ts'
import { DecideAppealDialog } from '../declines/DecideAppealDialog.tsx'
import { DecideDeclineDialog } from '../declines/DecideDeclineDialog.tsx'
import { type DeclineRow, waitingDeclinesQuery } from '../declines/decline.queries.ts'
import { CallBackDialog } from '../ratings/CallBackDialog.tsx'
import { useMe, useSession } from '../shared/session.tsx'
import { someTasksQuery, type Task } from '../tasks/task.queries.ts'
import { AppealRow, CallBackRow, type PartOfMatter, ReleaseRow, ReturnedTwiceRow } from './DecisionRows.tsx'
import './boards.css'

type CallBack = TeamBoard['callBacks'][number]
type Opened = { step: 'release' | 'appeal'; row: DeclineRow } | { step: 'callBack'; row: CallBack } | null

/** A minister's to release; a leader's from the moment it lies with them (R1.4), or once it is late: until then it is the minister's business. R5.2, R10.1 */
function useReleases(): DeclineRow[] {
  const now = useNow()
  const isMinister = holds(useSession(), 'minister')
  const me = useMe()
  const rows = useQuery(waitingDeclinesQuery('proposed')).data ?? []
  const late = ({ releaseDueAt }: DeclineRow) =>
    releaseDueAt !== null && Temporal.Instant.compare(Temporal.Instant.from(releaseDueAt), now) < 0
  return rows.filter(row => row.mayRelease && (isMinister || row.releaseHolderId === me || late(row)))
}

/** R7.2: the second return of a question in a matter is the minister's to decide. */
const isForMinister = (task: Task): task is PartOfMatter =>
  task.returns >= returnsBeforeMinister && task.whyNot.handOnTask === null && task.requestId !== null

/** What waits for the reader's decision, each with the one step: refusals, appeals, call-backs, what came back twice. R5, R7.2, R8.2 */
export function WaitingForMe({ board }: { board: TeamBoard }) {
  const { t } = useTranslation('boards')
  const [open, setOpen] = useState<Opened>(null)
  const releases = useReleases()
  const appeals = (useQuery(waitingDeclinesQuery('appealed')).data ?? []).filter(row => row.mayDecide)
  const returned = (useQuery(someTasksQuery({ state: 'returned' }, 100)).data?.rows ?? []).filter(isForMinister)
  const callBacks = board.callBacks.filter(row => row.mayCallBack)
  const count = releases.length + appeals.length + returned.length + callBacks.length
  const close = () => setOpen(null)
  return (
    <section className="group decisions" aria-labelledby="decisions">
      <h2 id="decisions">
        {t('waiting')} <i>{count}</i>
      </h2>
      {count === 0 ? <p className="quiet">{t('nothingWaits')}</p> : null}
      <ul>
        {releases.map(row => (
          <ReleaseRow key={row.id} row={row} onAct={() => setOpen({ step: 'release', row })} />
        ))}
        {appeals.map(row => (
          <AppealRow key={row.id} row={row} onAct={() => setOpen({ step: 'appeal', row })} />
        ))}
        {returned.map(task => (
          <ReturnedTwiceRow key={task.id} task={task} />
        ))}
        {callBacks.map(row => (
          <CallBackRow key={row.id} row={row} onAct={() => setOpen({ step: 'callBack', row })} />
        ))}
      </ul>
      {open?.step === 'release' ? <DecideDeclineDialog row={open.row} onClose={close} /> : null}
      {open?.step === 'appeal' ? <DecideAppealDialog row={open.row} onClose={close} /> : null}
      {open?.step === 'callBack' ? <CallBackDialog rating={open.row} onClose={close} /> : null}
    </section>
  )
}
