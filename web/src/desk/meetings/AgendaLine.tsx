import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { DecisionLines } from './DecisionLines.tsx'
import { lentState } from './lent-state.ts'
import { mayTakeOff } from './may-take-off.ts'
import type { Item, Meeting } from './meeting.queries.ts'
import { takeOffAgendaItem } from './meeting.steps.ts'
import { destinationOf } from './opens.ts'

type Props = {
  meeting: Meeting
  item: Item
  row: ComponentProps<'div'>
  /** it is being taken off */
  taking: boolean
  onTake: (open: boolean) => void
}

/** A line: what it is about, the fact, whose it is and by when, and the way to it; once the meeting is on, what came of it. R17.2 */
export function AgendaLine({ meeting, item, row, taking, onTake }: Props) {
  const { t } = useTranslation('meetings')
  const { number, title, words, addedBy, carried, minutes } = item
  const lent = lentState(item)
  const to = destinationOf(item)
  return (
    <>
      <div className="row agenda-line" {...row}>
        <span className="nth">{number}</span>
        <div className="what">
          <b>{title}</b> {lent ? <Tag tone="line">{t(`lent.${lent}`)}</Tag> : null}{' '}
          {carried ? <Tag tone="line">{t('carriedOn')}</Tag> : null}
          <p>{words}</p>
          {minutes ? <p className="minuted">{t('minuted', { words: minutes })}</p> : null}
        </div>
        <div className="turn">
          <Whose item={item} />
          {addedBy ? <span>{t('addedBy', { name: addedBy })}</span> : null}
        </div>
        <div className="acts">
          {to ? (
            <Link className="btn next" {...to}>
              {t(`open.${openWord(item)}`)}
            </Link>
          ) : null}
          {mayTakeOff(meeting, item) && !taking ? (
            <button type="button" className="btn bare" aria-label={t('takeOffOf', { title })} onClick={() => onTake(true)}>
              {t('takeOff')}
            </button>
          ) : null}
        </div>
      </div>
      {taking ? (
        <WordsForm
          line
          form={`agendaItem:${item.id}:off`}
          label={t('takeOffWhy')}
          placeholder={t('takeOffWhy')}
          send={t('takeOff')}
          take={reason => takeOffAgendaItem({ id: item.id, meetingId: meeting.id }, reason)}
          done={t('takenOffDone')}
          onDone={() => onTake(false)}
          onClose={() => onTake(false)}
        />
      ) : null}
      <DecisionLines item={item} />
    </>
  )
}

function Whose({ item: { who, at, dueAt, section } }: { item: Item }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const late = dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0
  return (
    <>
      <b>{who}</b>
      {dueAt ? (
        <span className={late ? 'over' : undefined}>{t(late ? 'wasDue' : 'due', { time: dueTime(dueAt, now) })}</span>
      ) : at && section !== 'byHand' ? (
        <span>{dayTime(at, now)}</span>
      ) : null}
    </>
  )
}

const openWord = ({ opens }: Item): 'project' | 'request' | 'task' | 'fact' =>
  opens?.kind === 'project' || opens?.kind === 'request' || opens?.kind === 'task' ? opens.kind : 'fact'
