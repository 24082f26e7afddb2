import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { FigureList } from '../result-figures/FigureList.tsx'
import { KnownBar } from '../result-figures/KnownBar.tsx'
import { SpanChoice } from '../result-figures/SpanChoice.tsx'
import { useAsked } from '../result-figures/useAsked.ts'
import { useOpening } from '../result-figures/useOpening.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { ByDistrict } from './ByDistrict.tsx'
import { cityQuery } from './city.queries.ts'
import '../shared/listing.css'
import '../result-figures/result-figures.css'
import './city.css'

/** What all districts brought about, side by side; each figure opens the claims behind it. R16.4, R18.1 */
export function CityPage() {
  const { t } = useTranslation('city')
  const asked = useAsked()
  const { months, knownOn } = asked
  const picture = useQuery({ ...cityQuery({ ...months, knownOn }), placeholderData: keepPreviousData })
  const { data } = picture
  useOpening(asked, data?.total.figures)
  return (
    <Page sub={data ? t('sub', { ...months, city: data.city, count: data.districts.length }) : undefined}>
      <div className="tools results-bar">
        <SpanChoice asked={asked} />
        <span className="grow" />
        <KnownBar asked={asked} />
      </div>
      {picture.isPending || (data && !asked.isChosen) ? <Skeleton rows={8} /> : null}
      {picture.error && !data ? <Unread fault={picture.error} again={() => void picture.refetch()} /> : null}
      {data && asked.isChosen ? (
        <div className={picture.isPlaceholderData ? 'results asked' : 'results'} aria-busy={picture.isPlaceholderData}>
          {knownOn ? <p className="known">{t('known', { day: knownOn })}</p> : null}
          <div className="results-columns city">
            <FigureList figures={data.total.figures} asked={asked} to="/city" />
            <ByDistrict picture={data} asked={asked} />
          </div>
          <p className="small quiet">{t('rule')}</p>
        </div>
      ) : null}
    </Page>
  )
}
