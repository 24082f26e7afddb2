import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { GoldenTable } from './GoldenTable.tsx'
import { MeasureClauses } from './MeasureClauses.tsx'
import { Problems } from './Problems.tsx'
import { type Policy, policyQuery } from './policy.queries.ts'
import { VerifyActs } from './VerifyActs.tsx'
import '../shared/listing.css'
import './policies.css'

/** Another editor goes through the draft: the text of law on the left, what became of it on the right, part by part. R22.1 */
export function VerifyPolicyPage() {
  const { t } = useTranslation(['policies', 'policies-first'])
  const language = useLanguage()
  const { id } = useParams({ strict: false }) as { id: string }
  const { filters } = useFilters()
  const { data, error, refetch } = useQuery(policyQuery(id, filters.version))
  const title = data ? say(data.title, language) : '…'
  return (
    <Page
      sub={data ? `${title} · ${t('policies:page.version', { n: data.version.number })}` : null}
      crumbs={[
        { label: t('policies-first:title'), to: '/policies' },
        { label: title, to: `/policies/${id}`, ...(filters.version ? { search: { version: filters.version } } : {}) },
        { label: t('policies-first:verify') },
      ]}
    >
      {data ? <Compared key={data.version.revision} policy={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

/** What was ticked is of this text alone: another one is compared anew. */
function Compared({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  const [ticked, setTicked] = useState<readonly number[]>([])
  const { measures } = policy
  return (
    <>
      <p className="second">{t('verify.lead')}</p>
      <Problems kind="errors" problems={policy.errors} />
      <Problems kind="doubts" problems={policy.doubts} />
      {measures.map((measure, place) => (
        <MeasureClauses key={`${measure.id} ${measure.version}`} measure={measure}>
          <label className="policy-tick">
            <input
              type="checkbox"
              checked={ticked.includes(place)}
              onChange={event => setTicked(event.target.checked ? [...ticked, place] : ticked.filter(one => one !== place))}
            />
            {t('verify.tick')}
          </label>
        </MeasureClauses>
      ))}
      <GoldenTable golden={policy.golden} />
      <VerifyActs policy={policy} left={measures.length - ticked.length} />
    </>
  )
}
