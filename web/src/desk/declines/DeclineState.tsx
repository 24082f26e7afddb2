import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { Tag, type Tone } from '../shared/Tag.tsx'
import { AnswerFirst } from './AnswerFirst.tsx'
import { AppealWords, DecideAppealDialog } from './DecideAppealDialog.tsx'
import { DecideDeclineDialog } from './DecideDeclineDialog.tsx'
import { DeclineInFull } from './DeclineInFull.tsx'
import { takeBackDecline } from './decline.steps.ts'
import './declines.css'

type Decline = Request['declines'][number]

const tones: Record<Decline['status'], Tone> = {
  proposed: 'quiet',
  returned: 'ink',
  released: 'ink',
  overturned: 'line',
  lapsed: 'line',
  takenBack: 'line',
}

/** How the refusal of a matter stands: with whom, what is to be tried, what was said; its appeal and the decision. Whoever decides does it here. R5 */
export function DeclineState({ request }: { request: Request }) {
  const { t } = useTranslation('declines')
  const [before, setBefore] = useState(false)
  const [latest, ...earlier] = request.declines
  if (!latest) return null
  return (
    <section className="decline-state" aria-labelledby="decline-state">
      <div className="h">
        <h2 id="decline-state">{t('section')}</h2>
        <Tag tone={tones[latest.status]}>{t(`status.${latest.status}`)}</Tag>
        <span className="grow">
          {earlier.length > 0 ? (
            <button type="button" className="text-btn" aria-expanded={before} onClick={() => setBefore(!before)}>
              {t('earlier', { n: earlier.length })}
            </button>
          ) : null}
        </span>
      </div>
      <One request={request} decline={latest} />
      {before ? earlier.map(decline => <One key={decline.id} request={request} decline={decline} />) : null}
    </section>
  )
}

function One({ request, decline }: { request: Request; decline: Decline }) {
  const { t } = useTranslation('declines')
  const [full, setFull] = useState(decline.status === 'released')
  return (
    <div className="decline-one">
      <Sentence request={request} decline={decline} />
      {decline.status === 'proposed' ? <AnswerFirst request={request} /> : null}
      {decline.appeal ? <Appealed appeal={decline.appeal} /> : null}
      <div className="decline-acts">
        <button type="button" className="text-btn" aria-expanded={full} onClick={() => setFull(!full)}>
          {t(full ? 'readLess' : 'readInFull')}
        </button>
        <Decide request={request} decline={decline} />
        {decline.mayTakeBack ? <TakeBack decline={decline} /> : null}
      </div>
      {full ? <DeclineInFull decline={decline} ways={request.waysTried} /> : null}
    </div>
  )
}

function Sentence({ request, decline }: { request: Request; decline: Decline }) {
  const { t } = useTranslation('declines')
  const now = useNow()
  const time = dayTime(decline.decidedAt ?? decline.proposedAt, now)
  const holder = request.clocks.find(clock => clock.kind === 'release' && clock.stoppedAt === null)
  const name = decline.decidedBy ?? t('aSuperior')
  switch (decline.status) {
    case 'proposed':
      return (
        <p>
          {t('says.proposed', {
            by: decline.proposedBy,
            time: dayTime(decline.proposedAt, now),
            name: holder?.holderName ?? request.minister?.name ?? t('aSuperior'),
          })}
          {holder ? <span className="quiet"> {t('says.decideBy', { time: dueTime(holder.dueAt, now) })}</span> : null}
        </p>
      )
    case 'returned':
      return <p>{t('says.returned', { name, time, words: decline.toTry })}</p>
    case 'released':
      return (
        <p>
          {t('says.released', { name, time })}
          {decline.appeal || !decline.appealUntil ? null : (
            <span className="quiet"> {t('says.appealUntil', { time: dueTime(decline.appealUntil, now) })}</span>
          )}
        </p>
      )
    case 'overturned':
      return <p>{t('says.overturned')}</p>
    case 'lapsed':
    case 'takenBack':
      return <p>{t(`says.${decline.status}`)}</p>
  }
}

function Appealed({ appeal }: { appeal: NonNullable<Decline['appeal']> }) {
  const { t } = useTranslation('declines')
  const now = useNow()
  return (
    <>
      <AppealWords appeal={appeal} />
      {appeal.decision && appeal.decidedAt ? (
        <div className="appeal-words">
          <p>{t(`says.${appeal.decision}`, { name: appeal.decidedBy ?? '', time: dayTime(appeal.decidedAt, now) })}</p>
          <blockquote>{appeal.decisionWords}</blockquote>
        </div>
      ) : null}
    </>
  )
}

/** Only for whom the step would let pass. R1.4 */
function Decide({ request, decline }: { request: Request; decline: Decline }) {
  const { t } = useTranslation('declines')
  const [open, setOpen] = useState(false)
  const row = { ...decline, title: request.title, enterpriseName: request.enterprise.name }
  if (!decline.mayRelease && !decline.mayDecide) return null
  return (
    <>
      <button type="button" className="btn do" onClick={() => setOpen(true)}>
        {t(decline.mayRelease ? 'decideIt' : 'decideAppeal')}
      </button>
      {open && decline.mayRelease ? <DecideDeclineDialog row={row} onClose={() => setOpen(false)} /> : null}
      {open && !decline.mayRelease ? <DecideAppealDialog row={row} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** By who proposed it, until it is decided. R7.6 */
function TakeBack({ decline }: { decline: Decline }) {
  const { t } = useTranslation('declines')
  const sending = useMutation({
    mutationFn: () => takeBackDecline(decline.id),
    onSuccess: () => {
      toast(t('takenBack'))
      return shownAgain()
    },
    onError: fault => toast(sentenceOf(fault)),
  })
  return (
    <button type="button" className="btn" aria-busy={sending.isPending} onClick={() => !sending.isPending && sending.mutate()}>
      {t('takeBack')}
    </button>
  )
}
