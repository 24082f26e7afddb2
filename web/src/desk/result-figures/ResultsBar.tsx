import { useQuery } from '@tanstack/react-query'
import { lastWholeMonth } from '@yigen/domain/result-figures/months.ts'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { streetsQuery } from '../organisations/streets.query.ts'
import { Choice } from '../shared/Choice.tsx'
import { useSession } from '../shared/session.tsx'
import { KnownBar } from './KnownBar.tsx'
import type { Results } from './results.queries.ts'
import type { Asked } from './useAsked.ts'

/** From when on results are asked for that began before anybody looks: the first chief service officers. */
const beginning = '2018-01'

/** Which months, where, whose, as known when. */
export function ResultsBar({ asked, results }: { asked: Asked; results: Results | undefined }) {
  const { t } = useTranslation('result-figures')
  const { months, narrowed, setFilters, today } = asked
  const streets = useQuery(streetsQuery).data ?? []
  const isOfficer = holds(useSession(), 'officer')
  const last = lastWholeMonth(Temporal.PlainDate.from(today))
  const january = `${months.until.slice(0, 4)}-01`
  const span = months.from === beginning ? 'all' : months.from === january ? 'year' : 'month'
  const from = { month: months.until, year: january, all: beginning }
  const industries = (results?.chosen.industries ?? []).flatMap(({ name }) => (name ? [{ value: name, label: name }] : []))
  return (
    <div className="tools results-bar">
      <Segmented
        label={t('span')}
        options={[
          { value: 'month', label: t('spans.month', { month: months.until }) },
          { value: 'year', label: t('spans.year', { month: t('monthNames').split(' ')[Number(months.until.slice(5)) - 1] ?? '' }) },
          { value: 'all', label: t('spans.all', { year: beginning.slice(0, 4) }) },
        ]}
        value={span}
        onChange={value => setFilters({ from: from[value as keyof typeof from], until: months.until, month: undefined })}
      />
      <input
        type="month"
        className="box"
        aria-label={t('span')}
        max={last}
        value={months.until}
        onChange={event => event.target.value && setFilters({ from: undefined, until: event.target.value, month: undefined })}
      />
      <Choice
        label={t('anyStreet')}
        none={t('anyStreet')}
        value={narrowed.streetId}
        options={streets.map(street => ({ value: street.id, label: street.shortName }))}
        onChange={streetId => setFilters({ streetId })}
      />
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
