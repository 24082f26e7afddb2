import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { serverNow } from '#shared/ticker.ts'
import { DeclineState } from '../declines/DeclineState.tsx'
import { DeclineStrip } from '../declines/DeclineStrip.tsx'
import { ProposeDialog } from '../declines/ProposeDialog.tsx'
import { LiftLines } from '../lifts/LiftLines.tsx'
import { ProposeLiftDialog } from '../lifts/ProposeLiftDialog.tsx'
import { MoveDialog } from '../moves/MoveDialog.tsx'
import { MoveLine } from '../moves/MoveLine.tsx'
import { Pace } from '../pace/Pace.tsx'
import { PauseDialog } from '../pauses/PauseDialog.tsx'
import { PausedLine } from '../pauses/PausedLine.tsx'
import { RatingOfRequest } from '../ratings/RatingOfRequest.tsx'
import { Composer } from '../requests/composer/Composer.tsx'
import { useSayDone } from '../requests/composer/useSayDone.ts'
import { type Tab, tabsOf } from '../requests/composer/written.ts'
import { type Request, requestQuery } from '../requests/request.queries.ts'
import { AfterPaint } from '../shared/AfterPaint.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { Supervisions } from '../supervisions/Supervisions.tsx'
import { HandToUnit } from '../tasks/HandToUnit.tsx'
import { TasksOfRequest } from '../tasks/TasksOfRequest.tsx'
import { TransferOfMatter } from '../transfers/TransferOfMatter.tsx'
import { BesideActs } from './BesideActs.tsx'
import { Conversation } from './Conversation.tsx'
import { DelegateDialog } from './DelegateDialog.tsx'
import { LikelyLine } from './LikelyLine.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MergedHere, MergedLine } from './MergedLine.tsx'
import { Neighbours } from './Neighbours.tsx'
import { RequestAside } from './RequestAside.tsx'
import { RequestClocks } from './RequestClocks.tsx'
import { RequestHead } from './RequestHead.tsx'
import { RequestHistory } from './RequestHistory.tsx'
import { useNeighbours } from './useNeighbours.ts'
import '../requests/requests.css'
import '../requests/request.css'
import './merging.css'

/** One request: its clocks, what the enterprise said, what is answered, and everything that was done. R4 */
export function RequestPage() {
  const { t } = useTranslation(['requests', 'today-first', 'requests-first'])
  const { id } = useParams({ from: '/desk/requests/$id' })
  const { data: request, error, refetch } = useQuery(requestQuery(id))
  useReadOnOpening({ requestId: id }, request && (request.messages.findLast(message => message.side === 'enterprise')?.id ?? ''))
  const from = useNeighbours(id)
  const list =
    from?.to === '/'
      ? { label: t('today-first:title'), to: '/' }
      : { label: t('requests-first:title'), to: '/requests', search: from?.search }
  return (
    <Page
      title={request?.title}
      ownHeading={!error || request !== undefined}
      crumbs={[list, { label: t('one', { number: request?.number ?? '…' }) }]}
      actions={<Neighbours from={from} />}
      aside={
        request && (
          <AfterPaint key={id}>
            <RequestAside request={request} />
          </AfterPaint>
        )
      }
      asideLabel={t('page.enterprise')}
    >
      {request ? <Whole key={id} request={request} /> : null}
      {!request && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!request && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}

function Whole({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  return (
    <>
      <RequestHead request={request} />
      <RequestClocks request={request} />
      {request.sight === 'whole' ? <WholeMatter request={request} /> : <Empty title={t('page.stateOnly')} why={t('page.stateOnlyWhy')} />}
    </>
  )
}

/** In the order in which one works: what waits for whom, how the enterprise graded it, what was said, the answer, the departments, and the record. */
function WholeMatter({ request }: { request: Request }) {
  const [writing, setWriting] = useState<{ round: number; first: Tab | null; held: boolean }>({ round: 0, first: null, held: false })
  const [merging, setMerging] = useState<{ otherId: string | null } | null>(null)
  const begin = (first: Tab | null, held = false) => setWriting({ round: writing.round + 1, first, held })
  return (
    <>
      <MergedLine request={request} />
      <TransferOfMatter request={request} />
      <AfterPaint>
        <LikelyLine request={request} onMerge={otherId => setMerging({ otherId })} />
      </AfterPaint>
      <Supervisions request={request} />
      <LiftLines lifts={request.lifts} />
      <MoveLine request={request} />
      <PausedLine request={request} />
      <DeclineState request={request} />
      <RatingOfRequest request={request} />
      <Conversation request={request} />
      <MergedHere request={request} />
      <AfterPaint>
        <Writing
          key={writing.round}
          request={request}
          first={writing.first}
          held={writing.held}
          onSent={() => begin(null, document.activeElement?.closest('.writing') != null)}
          onMerge={() => setMerging({ otherId: null })}
        />
        <TasksOfRequest request={request} onHandOut={() => begin('hand')} />
        <Pace request={request} />
        <RequestHistory request={request} />
      </AfterPaint>
      {merging ? <MergeDialog request={request} otherId={merging.otherId} onClose={() => setMerging(null)} /> : null}
    </>
  )
}

/** `held`: the focus was in what it takes the place of, and goes on from here */
type WritingProps = { request: Request; first: Tab | null; held: boolean; onSent: () => void; onMerge: () => void }

/** After each sending the composer begins anew, with what was just written as the last message read. */
function Writing({ request, first, held, onSent, onMerge }: WritingProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (held) box.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true })
  }, [held])
  const sayDone = useSayDone()
  const [open, setOpen] = useState<'decline' | 'pause' | 'move' | 'lift' | 'delegate' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="writing" ref={box}>
      <Composer
        request={request}
        kinds={tabsOf(request, serverNow())}
        first={first}
        focus={first !== null}
        hand={handing => <HandToUnit request={request} {...handing} />}
        foot={
          <>
            <DeclineStrip request={request} onPropose={() => setOpen('decline')} />
            <BesideActs
              request={request}
              onPause={() => setOpen('pause')}
              onMove={() => setOpen('move')}
              onLift={() => setOpen('lift')}
              onDelegate={() => setOpen('delegate')}
              onMerge={onMerge}
            />
          </>
        }
        onTaken={(kind, done, written) => sayDone(request, kind, done, written)}
        onSent={onSent}
      />
      {open === 'decline' ? <ProposeDialog request={request} onClose={close} /> : null}
      {open === 'pause' ? <PauseDialog request={request} onClose={close} /> : null}
      {open === 'move' ? <MoveDialog request={request} onClose={close} /> : null}
      {open === 'delegate' ? <DelegateDialog request={request} onClose={close} /> : null}
      {open === 'lift' ? <ProposeLiftDialog about={{ kind: 'request', id: request.id }} onClose={close} /> : null}
    </div>
  )
}
