import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { RecordReviewDialog } from './RecordReviewDialog.tsx'
import { ReviewGradeMark } from './ReviewGradeMark.tsx'
import type { Review, Teammate } from './written-risk.ts'
import '../shared/listing.css'
import './reviews.css'

type Props = {
  projectId: string
  reviews: readonly Review[]
  nextDueAt: string | null
  team: readonly Teammate[]
  /** why the reader cannot review it; null: they can */
  whyNot: string | null
}

/** The reviews of a key project, the latest with its risks, the others on demand. R14.3 */
export function Reviews({ projectId, reviews, nextDueAt, team, whyNot }: Props) {
  const { t } = useTranslation('reviews')
  const now = useNow()
  const [writing, setWriting] = useState(false)
  const [all, setAll] = useState(false)
  const shown = all ? reviews : reviews.slice(0, 1)
  return (
    <section aria-labelledby="reviews">
      <div className="section-head">
        <h2 id="reviews">{t('section')}</h2>
        {nextDueAt ? <span className="small quiet">{t('next', { time: dueTime(nextDueAt, now) })}</span> : null}
        <span className="grow">
          {reviews.length > 1 && !all ? (
            <button type="button" className="btn bare" onClick={() => setAll(true)}>
              {t('earlier', { n: reviews.length })}
            </button>
          ) : null}
          {whyNot === null ? (
            <button type="button" className="btn" onClick={() => setWriting(true)}>
              {t('open')}
            </button>
          ) : null}
        </span>
      </div>
      {reviews.length === 0 ? <p className="quiet small">{t('none')}</p> : null}
      {shown.map(one => (
        <One key={one.id} review={one} />
      ))}
      {writing ? <RecordReviewDialog projectId={projectId} team={team} onClose={() => setWriting(false)} /> : null}
    </section>
  )
}

function One({ review: { grade, words, recordedBy, recordedAt, risks } }: { review: Review }) {
  const { t } = useTranslation('reviews')
  const now = useNow()
  return (
    <article className="review">
      <p>
        <ReviewGradeMark grade={grade} />{' '}
        <span className="small quiet">{t('by', { name: recordedBy, time: dayTime(recordedAt, now) })}</span>
      </p>
      <p>{words}</p>
      {risks.length > 0 ? (
        <div className="review-risks">
          <table>
            <thead>
              <tr>
                {(['threat', 'consequence', 'countermeasure', 'who'] as const).map(column => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {risks.map(risk => (
                <tr key={`${risk.threat} ${risk.countermeasure}`}>
                  <td>{risk.threat}</td>
                  <td>{risk.consequence}</td>
                  <td>{risk.countermeasure}</td>
                  <td>
                    {risk.memberName}，{monthDay(`${risk.day}T00:00:00+08:00`, now)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </article>
  )
}
