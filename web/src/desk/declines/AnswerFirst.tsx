import { answerDueFirst, releaseDueOf } from '@yigen/domain/declines/release-due.ts'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import type { Request } from '../requests/request.queries.ts'
import { useNumbers } from '../settings/settings.query.ts'
import './declines.css'

/** The release comes, or would come, after the answer that is owed: whoever waits for it answers late. R5.2 */
export function AnswerFirst({ request }: { request: Pick<Request, 'clocks'> }) {
  const { t } = useTranslation('declines')
  const now = useNow()
  const numbers = useNumbers()
  const calendar = useCalendar()
  const release = request.clocks.find(clock => clock.kind === 'release' && clock.stoppedAt === null)
  const releaseDueAt = release ? Temporal.Instant.from(release.dueAt) : calendar && releaseDueOf(calendar, now, numbers)
  const answerDueAt = releaseDueAt && answerDueFirst(request.clocks, releaseDueAt)
  if (!releaseDueAt || !answerDueAt) return null
  return (
    <p className="answer-first" role="note">
      <b>{t('answerFirst')}</b>{' '}
      <span className="quiet">{t('answerFirstWhy', { answer: dueTime(answerDueAt, now), release: dueTime(releaseDueAt, now) })}</span>
    </p>
  )
}
