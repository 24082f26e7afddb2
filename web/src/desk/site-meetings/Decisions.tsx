import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { Decision, SiteMeeting } from './site-meeting.queries.ts'
import { finishDecision } from './site-meeting.steps.ts'
import '../requests/beside.css'

/** What a meeting decided, each with whose it is and by when; the officer's are done here. */
export function Decisions({ meeting }: { meeting: SiteMeeting }) {
  const { t } = useTranslation('site-meetings')
  if (meeting.status !== 'held') return null
  return (
    <section className="site-held" aria-labelledby="site-decisions">
      <div className="section-head">
        <h2 id="site-decisions">{t('decisions')}</h2>
      </div>
      {meeting.decisions.length === 0 ? <p className="quiet">{t('noDecisions')}</p> : null}
      {meeting.decisions.map(one => (
        <One key={one.id} meeting={meeting} decision={one} />
      ))}
    </section>
  )
}

function One({ meeting, decision }: { meeting: SiteMeeting; decision: Decision }) {
  const { t } = useTranslation('site-meetings')
  const now = useNow()
  const [finishing, setFinishing] = useState(false)
  const { words, owner, ownerName, dueAt, doneAt, doneBy, doneWords, taskId, mayFinish } = decision
  const who = ownerName ?? t('officer')
  return (
    <div className="beside-line">
      <div className="grow">
        <p>
          <b>{words}</b> {doneAt ? <Tag tone="teal">{t('done')}</Tag> : null}
        </p>
        <p className="small quiet">
          {who} · {doneAt ? t('doneAt', { time: dayTime(doneAt, now) }) : t('dueBy', { time: dueTime(dueAt, now) })}
          {doneBy && doneBy !== who ? ` · ${doneBy}` : ''}
        </p>
        {doneWords ? <p>{doneWords}</p> : null}
      </div>
      {owner === 'unit' && taskId ? (
        <Link className="btn" to="/tasks/$id" params={{ id: taskId }}>
          {t('openTask')}
        </Link>
      ) : null}
      {mayFinish && !finishing ? (
        <button type="button" className="btn do" onClick={() => setFinishing(true)}>
          {t('finish')}
        </button>
      ) : null}
      {finishing ? (
        <WordsForm
          line
          form={`siteDecision:${decision.id}`}
          label={t('finishWords')}
          placeholder={t('finishWords')}
          send={t('finish')}
          take={said => finishDecision(meeting, decision.id, said)}
          done={t('finished')}
          onDone={() => setFinishing(false)}
          onClose={() => setFinishing(false)}
        />
      ) : null}
    </div>
  )
}
