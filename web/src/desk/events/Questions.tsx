import { useInfiniteQuery } from '@tanstack/react-query'
import { type QuestionState, questionStates } from '@yigen/domain/events/event-status.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Unread } from '../shared/Unread.tsx'
import { questionsQuery, type WholeEvent } from './event.queries.ts'
import { QuestionRows } from './QuestionRows.tsx'

type Props = { eventId: string; counts: WholeEvent['counts'] }

/** What was asked there: what is not settled yet first. */
export function Questions({ eventId, counts }: Props) {
  const { t } = useTranslation('events')
  const [state, setState] = useState<QuestionState>(counts.open > 0 ? 'open' : 'all')
  const of = { all: counts.asked, open: counts.open, inTime: counts.inTime, settled: counts.settled }
  return (
    <section className="block" aria-labelledby="event-questions">
      <div className="h">
        <h2 id="event-questions">{t('questions.title')}</h2>
        <span className="grow">
          <Segmented
            label={t('questions.label')}
            options={questionStates.map(value => ({ value, label: t(`questions.${value}`), count: of[value] }))}
            value={state}
            onChange={setState}
          />
        </span>
      </div>
      <QuestionList eventId={eventId} state={state} />
    </section>
  )
}

/** The questions of one state, page by page. */
export function QuestionList({ eventId, state }: { eventId: string; state: QuestionState }) {
  const { t } = useTranslation('events')
  const pages = useInfiniteQuery(questionsQuery(eventId, state))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <>
      {pages.isPending ? <Skeleton rows={3} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? <p className="second none-yet">{t('questions.none')}</p> : null}
      {rows.length > 0 ? <QuestionRows rows={rows} /> : null}
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('list.more')}
          </button>
        </p>
      ) : null}
    </>
  )
}
