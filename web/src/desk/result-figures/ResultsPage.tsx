import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { EntriesBehind } from './EntriesBehind.tsx'
import { FigureList } from './FigureList.tsx'
import { KnownNotes } from './KnownNotes.tsx'
import { MonthLine } from './MonthLine.tsx'
import { PartBars } from './PartBars.tsx'
import { ResultsBar } from './ResultsBar.tsx'
import { type Results, resultsQuery } from './results.queries.ts'
import { StreetTiles } from './StreetTiles.tsx'
import { type Asked, useAsked } from './useAsked.ts'
import { useOpening } from './useOpening.ts'
import '../shared/listing.css'
import './result-figures.css'

/** What was brought about: each kind beside the year before, the chosen one told apart, and the claims behind it. R16 */
export function ResultsPage() {
  const { t } = useTranslation('result-figures')
  const asked = useAsked()
  const results = useQuery({ ...resultsQuery(asked.query), placeholderData: keepPreviousData })
  const { data } = results
  useOpening(asked, data?.figures)
  const { districtId } = asked.narrowed
  return (
    <Page
      crumbs={
        districtId ? [{ label: t('allDistricts'), to: '/city', search: asked.query }, { label: data?.district ?? districtId }] : undefined
      }
      sub={t('months', asked.months)}
      actions={data ? <ExportButton list="resultEntries" filter={{ ...asked.query, show: asked.show }} /> : null}
    >
      <ResultsBar asked={asked} results={data} />
      {results.isPending || (data && !asked.isChosen) ? <Skeleton rows={8} /> : null}
      {results.error && !data ? <Unread fault={results.error} again={() => void results.refetch()} /> : null}
      {data && asked.isChosen ? (
        <div className={results.isPlaceholderData ? 'results asked' : 'results'} aria-busy={results.isPlaceholderData}>
          <KnownNotes results={data} asked={asked} />
          <div className="results-columns">
            <FigureList figures={data.figures} asked={asked} />
            <ToldApart results={data} asked={asked} />
          </div>
          <EntriesBehind asked={asked} />
        </div>
      ) : null}
    </Page>
  )
}

function ToldApart({ results, asked }: { results: Results; asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const { industries, officers, projects } = results.chosen
  return (
    <div className="told-apart">
      <MonthLine results={results} asked={asked} />
      <div className="pair">
        <StreetTiles results={results} asked={asked} />
        <PartBars by="industry" title={t('byIndustry')} parts={industries} results={results} asked={asked} />
      </div>
      <div className="pair even">
        <PartBars by="officer" title={t('byOfficer')} parts={officers ?? []} results={results} asked={asked} />
        <PartBars by="project" title={t('byProject')} parts={projects ?? []} results={results} asked={asked} />
      </div>
    </div>
  )
}
