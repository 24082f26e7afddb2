import { useQuery } from '@tanstack/react-query'
import { questionStates } from '@yigen/domain/events/event-status.ts'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { eventQuery } from './event.queries.ts'
import { QuestionList } from './Questions.tsx'
import '../shared/listing.css'
import './events.css'

/** The rows behind a number of an event. R20.3 */
export function EventQuestionsPage() {
  const { t } = useTranslation(['events', 'events-first'])
  const { filters, setFilters } = useFilters()
  const { eventId = '' } = filters
  const state = questionStates.find(one => one === filters.state) ?? 'all'
  const { data } = useQuery(eventQuery(eventId))
  return (
    <Page
      crumbs={[
        { label: t('events-first:title'), to: '/events' },
        { label: data?.title ?? '…', to: `/events/${eventId}` },
        { label: t('events-first:questions') },
      ]}
    >
      <div className="filters">
        <Segmented
          label={t('questions.label')}
          options={questionStates.map(value => ({ value, label: t(`questions.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen })}
        />
      </div>
      <QuestionList eventId={eventId} state={state} />
    </Page>
  )
}
