import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { DecisionLines } from './DecisionLines.tsx'
import type { Meeting, Minutes } from './meeting.queries.ts'
import { addAddendum } from './meeting.steps.ts'
import { SignBox } from './SignBox.tsx'

/** Who signed, by which digest it can be checked, what is to be signed still; taking it out; what became of the decisions. R17.4 */
export function MinutesAside({ minutes, meeting }: { minutes: Minutes; meeting: Meeting | undefined }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const { meetingId, content, frozenAt, mayAdd, maySign, digest, signatures, addenda } = minutes
  return (
    <div className="minutes-aside">
      <section className="minutes-state">
        <h2>{t('minutesOf', { n: content.number })}</h2>
        <p className="second">{frozenAt ? t('frozenAt', { time: dayTime(frozenAt, now) }) : t('notFrozen')}</p>
        <div className="acts">
          <ExportButton list="minutes" filter={{ meetingId }} called={t('docx')} />
          <button type="button" className="btn" onClick={() => print()}>
            {t('print')}
          </button>
        </div>
      </section>
      <SignBox
        title={t('signatures')}
        meetingId={meetingId}
        addendumId={null}
        {...{ signatures, digest, maySign, frozenAt }}
        chairName={content.chairName}
        recorderName={content.recorderName}
      />
      {addenda.map((one, i) => (
        <SignBox
          key={one.id}
          title={t('addendumNo', { n: i + 1 })}
          meetingId={meetingId}
          addendumId={one.id}
          {...{ signatures: one.signatures, digest: one.digest, maySign: one.maySign, frozenAt: one.frozenAt }}
          chairName={content.chairName}
          recorderName={content.recorderName}
        />
      ))}
      {mayAdd ? <Adding meetingId={meetingId} /> : null}
      {meeting ? <Decided meeting={meeting} /> : null}
      <section>
        <div className="h">
          <h2>{t('layout')}</h2>
        </div>
        <p className="small quiet">{t('layoutWhy')}</p>
      </section>
    </div>
  )
}

/** What is frozen stays: more is added behind it, and signed by both again. */
function Adding({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings')
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <button type="button" className="btn add-addendum" onClick={() => setOpen(true)}>
        {t('addAddendum')}
      </button>
    )
  return (
    <WordsForm
      form={`meeting:${meetingId}:addendum`}
      label={t('addendumWords')}
      placeholder={t('addendumWords')}
      send={t('addAddendum')}
      take={words => addAddendum(meetingId, words)}
      done={t('addendumAdded')}
      onDone={() => setOpen(false)}
      onClose={() => setOpen(false)}
    />
  )
}

function Decided({ meeting: { items, nextId } }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const decisions = items.flatMap(item => item.decisions).sort((one, other) => one.number - other.number)
  const [askings, lifts] = [items.flatMap(item => item.askings), items.flatMap(item => item.lifts)]
  return (
    <section className="minutes-decided">
      <div className="h">
        <h2>{t('nDecisions', { n: decisions.length })}</h2>
        <span className="small quiet">{t('nDone', { n: decisions.filter(({ doneAt }) => doneAt !== null).length })}</span>
      </div>
      <DecisionLines item={{ decisions, askings, lifts }} />
      {nextId ? (
        <p className="small">
          <Link className="link" to="/meetings/$id" params={{ id: nextId }}>
            {t('undoneOnNext')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
