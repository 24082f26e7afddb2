import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime, dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { decisionState } from './decision-state.ts'
import { LiftedLine } from './LiftedLine.tsx'
import type { Asking, Decision, Item } from './meeting.queries.ts'
import { answerAsking, chaseAsking, finishMeetingDecision } from './meeting.steps.ts'

/** What came of an item: decisions, each one sentence, one owner, one moment; what was asked of a leader, and what went up a level. R17.3, R17.5 */
export function DecisionLines({ item: { decisions, askings, lifts } }: { item: Pick<Item, 'decisions' | 'askings' | 'lifts'> }) {
  if (decisions.length + askings.length + lifts.length === 0) return null
  return (
    <ul className="decision-lines">
      {decisions.map(decision => (
        <DecisionLine key={decision.id} decision={decision} />
      ))}
      {askings.map(asking => (
        <AskingLine key={asking.id} asking={asking} />
      ))}
      {lifts.map(lift => (
        <LiftedLine key={lift.id} lift={lift} />
      ))}
    </ul>
  )
}

function DecisionLine({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const now = useNow()
  const [finishing, setFinishing] = useState(false)
  const { id, number, words, ownerName, dueAt, doneAt, doneWords, taskId, mayFinish } = decision
  const { state, tone } = decisionState(decision, now)
  return (
    <li>
      <span className="nth">{t('decisionNo', { n: number })}</span>
      <div className="grow">
        <p>
          {words} <Tag tone={tone}>{t(`decisionState.${state}`)}</Tag>
        </p>
        <p className="small quiet">
          {ownerName} · {doneAt ? t('doneAt', { time: dayTime(doneAt, now) }) : t('due', { time: dueTime(dueAt, now) })}
          {doneWords ? ` · ${doneWords}` : ''}
        </p>
        {finishing ? (
          <WordsForm
            line
            form={`meetingDecision:${id}`}
            label={t('meetings-first:finishWords')}
            placeholder={t('meetings-first:finishWords')}
            send={t('meetings-first:finish')}
            take={said => finishMeetingDecision(id, said)}
            done={t('meetings-first:finished')}
            onDone={() => setFinishing(false)}
            onClose={() => setFinishing(false)}
          />
        ) : null}
      </div>
      {taskId ? (
        <Link className="btn bare" to="/tasks/$id" params={{ id: taskId }}>
          {t('open.task')}
        </Link>
      ) : null}
      {mayFinish && !finishing ? (
        <button type="button" className="btn next" onClick={() => setFinishing(true)}>
          {t('meetings-first:finish')}
        </button>
      ) : null}
    </li>
  )
}

function AskingLine({ asking }: { asking: Asking }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const [answering, setAnswering] = useState(false)
  const chasing = useMutation({ mutationFn: () => chaseAsking(id), onSuccess: () => toast(t('chased')) })
  const { id, words, leaderName, dueAt, answer, answeredAt, chased, chasedAt, mayAnswer, mayChase } = asking
  return (
    <li>
      <span className="nth">{t('asking')}</span>
      <div className="grow">
        <p>
          {words} <Tag tone={answeredAt ? 'teal' : 'quiet'}>{t(answeredAt ? 'answered' : 'waitsForAnswer')}</Tag>
        </p>
        <p className="small quiet">
          {leaderName} · {answeredAt ? t('answeredAt', { time: dayTime(answeredAt, now) }) : t('answerBy', { time: dueTime(dueAt, now) })}
          {chased > 0 && chasedAt && !answeredAt ? ` · ${t('chasedTimes', { n: chased, time: dayTime(chasedAt, now) })}` : ''}
        </p>
        {answer ? <p>{answer}</p> : null}
        {answering ? (
          <WordsForm
            line
            form={`asking:${id}`}
            label={t('answerWords')}
            placeholder={t('answerWords')}
            send={t('answer')}
            take={said => answerAsking(id, said)}
            done={t('answerSent')}
            onDone={() => setAnswering(false)}
            onClose={() => setAnswering(false)}
          />
        ) : null}
        <FaultLine fault={chasing.error} />
      </div>
      {mayChase ? (
        <button type="button" className="btn" aria-busy={chasing.isPending} onClick={() => chasing.mutate()}>
          {t('chase')}
        </button>
      ) : null}
      {mayAnswer && !answering ? (
        <button type="button" className="btn next" onClick={() => setAnswering(true)}>
          {t('answer')}
        </button>
      ) : null}
    </li>
  )
}
