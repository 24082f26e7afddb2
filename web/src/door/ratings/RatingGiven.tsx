import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import type { Grade } from '@yigen/domain/ratings/grade.ts'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { amountWords, minutesBetween } from '../requests/amount.ts'
import { Letter, Paragraphs } from '../requests/Letter.tsx'
import { useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'

type Rating = NonNullable<Matter['rating']>
type CallBack = NonNullable<Rating['callBack']>

/** What the enterprise said, what the officer answered, and the minister's call. R8.2 */
export function RatingGiven({ matter, rating }: { matter: Matter; rating: Rating }) {
  const words = useMatterWords().rating
  const now = useNow()
  const answeredAt = matter.history.find(row => row.kind === 'rating.commented')?.at
  return (
    <>
      <section className="pad">
        <h2 className="md">{words.given}</h2>
        <p className="grade">{words.grades[rating.grade as Grade]}</p>
        {rating.words ? <Paragraphs words={rating.words} /> : null}
        <p className="sub">{[rating.ratedBy, dayTime(rating.ratedAt, now)].join(' ')}</p>
        {rating.callBack && !rating.callBack.closedAt ? <CallBackDue dueAt={rating.callBack.dueAt} /> : null}
      </section>
      {rating.comment ? (
        <section className="pad">
          <Letter who={rating.commentedBy ?? ''} did={words.comment} at={answeredAt} words={rating.comment} />
        </section>
      ) : null}
      {rating.callBack?.closedAt ? <CallBackDone callBack={rating.callBack} /> : null}
    </>
  )
}

function CallBackDue({ dueAt }: { dueAt: string }) {
  const words = useMatterWords().rating
  const now = useNow()
  const language = useLanguage()
  const due = Temporal.Instant.from(dueAt)
  const time = closingWords(due, now, language)
  const late = Temporal.Instant.compare(now, due) > 0
  if (late) return <p className="call-back over">{words.callBackOver(amountWords(minutesBetween(due, now), language), time)}</p>
  return <p className="call-back">{words.callBackBy(time)}</p>
}

function CallBackDone({ callBack }: { callBack: CallBack }) {
  const words = useMatterWords().rating
  return (
    <section className="pad">
      <Letter who={callBack.closedBy ?? ''} did={words.callBack} at={callBack.closedAt} words={callBack.said ?? ''}>
        <div className="more-words">
          <h3>{words.willChange}</h3>
          <Paragraphs words={callBack.willChange ?? ''} />
        </div>
      </Letter>
    </section>
  )
}
