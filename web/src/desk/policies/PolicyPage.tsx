import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { AboutPolicy } from './AboutPolicy.tsx'
import { GoldenTable } from './GoldenTable.tsx'
import { MeasureClauses } from './MeasureClauses.tsx'
import { PolicyActs } from './PolicyActs.tsx'
import { StandingTag } from './PolicyTags.tsx'
import { PolicyVersions } from './PolicyVersions.tsx'
import { Problems } from './Problems.tsx'
import { type Policy, policyQuery } from './policy.queries.ts'
import { WhichVersion } from './WhichVersion.tsx'
import '../shared/listing.css'
import './policies.css'

/** A policy by one of its versions: the text of law beside its conditions, the cases that prove the reading, what came before. R22.1 */
export function PolicyPage() {
  const { t } = useTranslation(['policies', 'policies-first'])
  const language = useLanguage()
  const { id } = useParams({ strict: false }) as { id: string }
  const { filters } = useFilters()
  const { data, error, refetch } = useQuery(policyQuery(id, filters.version))
  useReadOnOpening({ subjectId: id }, data)
  const title = data ? say(data.title, language) : undefined
  return (
    <Page
      key={id}
      {...(title ? { title } : {})}
      sub={data ? <StandingTag standing={data.standing} /> : null}
      crumbs={[{ label: t('policies-first:title'), to: '/policies' }, { label: title ?? '…' }]}
      {...(data ? { aside: <AboutPolicy policy={data} /> } : {})}
      asideLabel={t('policies:page.about')}
      foot={data && (data.version.may.length > 0 || data.mayDraft) ? <PolicyActs policy={data} /> : null}
    >
      {data ? <Whole policy={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function Whole({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  return (
    <>
      <WhichVersion policy={policy} />
      <Problems kind="errors" problems={policy.errors} />
      <Problems kind="doubts" problems={policy.doubts} />
      {policy.measures.map(measure => (
        <MeasureClauses key={`${measure.id} ${measure.version}`} measure={measure} />
      ))}
      <GoldenTable golden={policy.golden} />
      <PolicyVersions policy={policy} />
      <details className="policy-source">
        <summary>
          {t('page.text')} <small>{t('page.lines', { n: policy.yaml.split('\n').length })}</small>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys */}
        <pre tabIndex={0}>{policy.yaml}</pre>
      </details>
    </>
  )
}
