import { needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { Tag } from '../shared/Tag.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { CallBackDialog } from './CallBackDialog.tsx'
import { commentOnRating } from './rating.steps.ts'
import { useGradeWord } from './useGradeWord.ts'
import './ratings.css'

type Rating = NonNullable<Request['rating']>

/** The enterprise's grade and words, the officer's answer, and the minister's call-back. R8 */
export function RatingOfRequest({ request }: { request: Request }) {
  const { t } = useTranslation('ratings')
  const gradeWord = useGradeWord()
  const now = useNow()
  const { rating } = request
  if (!rating) return null
  return (
    <section className="rating" aria-labelledby="rating">
      <div className="h">
        <h2 id="rating">{t('title')}</h2>
        <Tag tone={needsCallBack(rating.grade) ? 'ink' : 'teal'}>{gradeWord(rating.grade)}</Tag>
        <span className="quiet small">{t('by', { name: rating.ratedBy, time: dayTime(rating.ratedAt, now) })}</span>
      </div>
      {rating.words ? <blockquote>{rating.words}</blockquote> : <p className="quiet">{t('noWords')}</p>}
      <Comment rating={rating} />
      <CallBack request={request} rating={rating} />
    </section>
  )
}

function Comment({ rating }: { rating: Rating }) {
  const { t } = useTranslation('ratings')
  const [open, setOpen] = useState(false)
  if (rating.comment) return <p>{t('comment', { name: rating.commentedBy ?? '', words: rating.comment })}</p>
  if (!rating.mayComment) return null
  if (!open) {
    return (
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('answerIt')}
      </button>
    )
  }
  return (
    <WordsForm
      form={`rating:${rating.id}:comment`}
      label={t('commentWords')}
      placeholder={t('commentWords')}
      hint={t('commentHint')}
      send={t('sendComment')}
      take={comment => commentOnRating(rating.id, { comment })}
      done={t('commented')}
      onClose={() => setOpen(false)}
    />
  )
}

function CallBack({ request, rating }: { request: Request; rating: Rating }) {
  const { t } = useTranslation('ratings')
  const now = useNow()
  const [open, setOpen] = useState(false)
  const { callBack } = rating
  if (!callBack) return null
  if (callBack.closedAt) {
    return (
      <div className="called-back">
        <p className="small quiet">{t('calledBack', { name: callBack.closedBy ?? '', time: dayTime(callBack.closedAt, now) })}</p>
        <p>{callBack.said}</p>
        <p>{t('willChange', { words: callBack.willChange ?? '' })}</p>
      </div>
    )
  }
  return (
    <div className="call-back">
      <p>{t('callBackDue', { time: dueTime(callBack.dueAt, now) })}</p>
      {rating.mayCallBack ? (
        <button type="button" className="btn do" onClick={() => setOpen(true)}>
          {t('callBack')}
        </button>
      ) : null}
      {open ? (
        <CallBackDialog
          rating={{ ...rating, enterpriseName: request.enterprise.name, title: request.title }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}
