import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { streetsQuery } from '../organisations/streets.query.ts'
import { Choice } from '../shared/Choice.tsx'
import { useSession } from '../shared/session.tsx'
import { KnownBar } from './KnownBar.tsx'
import type { Results } from './results.queries.ts'
import { SpanChoice } from './SpanChoice.tsx'
import type { Asked } from './useAsked.ts'

/** Which months, where, whose, as known when. */
export function ResultsBar({ asked, results }: { asked: Asked; results: Results | undefined }) {
  const { t } = useTranslation('result-figures')
  const { narrowed, setFilters } = asked
  const streets = useQuery(streetsQuery).data ?? []
  const isOfficer = holds(useSession(), 'officer')
  const industries = (results?.chosen.industries ?? []).flatMap(({ name }) => (name ? [{ value: name, label: name }] : []))
  return (
    <div className="tools results-bar">
      <SpanChoice asked={asked} />
      {narrowed.districtId ? null : (
        <Choice
          label={t('anyStreet')}
          none={t('anyStreet')}
          value={narrowed.streetId}
          options={streets.map(street => ({ value: street.id, label: street.shortName }))}
          onChange={streetId => setFilters({ streetId })}
        />
      )}
      <Choice
        label={t('anyIndustry')}
        none={t('anyIndustry')}
        value={narrowed.industry}
        options={industries}
        onChange={industry => setFilters({ industry })}
      />
      {isOfficer ? (
        <button
          type="button"
          className="btn"
          aria-pressed={narrowed.officerId === 'me'}
          onClick={() => setFilters({ officerId: narrowed.officerId === 'me' ? undefined : 'me' })}
        >
          {t('mine')}
        </button>
      ) : null}
      <span className="grow" />
      <KnownBar asked={asked} />
    </div>
  )
}
