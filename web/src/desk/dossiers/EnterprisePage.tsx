import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ofEnterprise } from '@yigen/domain/ratings/rating-figures.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { DelegationsOfEnterprise } from '../delegations/DelegationsOfEnterprise.tsx'
import { type Enterprise, enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { ProjectsOfEnterprise } from '../landings/ProjectsOfEnterprise.tsx'
import { SiteOpinionsOf } from '../premises/SiteOpinionsOf.tsx'
import { RatingShares } from '../ratings/RatingShares.tsx'
import { ResultsOfEnterprise } from '../results/ResultsOfEnterprise.tsx'
import { AfterPaint } from '../shared/AfterPaint.tsx'
import { useDeskActs } from '../shared/desk-acts.ts'
import { kindsShownOn } from '../shared/of-slices.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { SignOfEnterprise } from '../signs/SignOfEnterprise.tsx'
import { TransferOfEnterprise } from '../transfers/TransferOfEnterprise.tsx'
import { PoliciesOfEnterprise } from '../verdicts/PoliciesOfEnterprise.tsx'
import { VisitsOfEnterprise } from '../visits/VisitsOfEnterprise.tsx'
import { Contacts } from './Contacts.tsx'
import { Facts } from './Facts.tsx'
import { FirstContact } from './FirstContact.tsx'
import { History } from './History.tsx'
import { OpenMatters } from './OpenMatters.tsx'
import { Register } from './Register.tsx'
import { Responsible } from './Responsible.tsx'
import { TheThree } from './TheThree.tsx'
import { WhatItIs } from './WhatItIs.tsx'
import '../enterprises/enterprises.css'

/** One enterprise, one page: nothing about it needs a second search. R2, R3, R11 */
export function EnterprisePage() {
  const { t } = useTranslation(['enterprises', 'enterprises-first'])
  const id = useParams({ strict: false }).id ?? ''
  const { data, error, isPending, refetch } = useQuery(enterpriseQuery(id))
  useReadOnOpening({ enterprise: { id, kinds: kindsShownOn('enterprise') } }, data)
  const name = data?.name ?? t('enterprises-first:title')
  const crumbs = [{ label: t('enterprises-first:title'), to: '/enterprises' }, ...(data ? [{ label: data.name }] : [])]
  const aside = data?.whole ? (
    <AfterPaint key={id}>
      <Rail enterprise={data} />
    </AfterPaint>
  ) : undefined
  return (
    <Page title={name} crumbs={crumbs} actions={data ? <LogCall enterprise={data} /> : null} aside={aside} asideLabel={t('page.aside')}>
      {isPending ? <Skeleton rows={6} /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data ? <Whole enterprise={data} /> : null}
    </Page>
  )
}

function Whole({ enterprise }: { enterprise: Enterprise }) {
  if (!enterprise.whole)
    return (
      <>
        <Register enterprise={enterprise} />
        <VisitsOfEnterprise enterprise={enterprise} />
      </>
    )
  return (
    <>
      <WhatItIs enterprise={enterprise} />
      <TransferOfEnterprise enterprise={enterprise} />
      <TheThree enterprise={enterprise} />
      <FirstContact enterprise={enterprise} />
      <AfterPaint key={enterprise.id}>
        <SignOfEnterprise enterprise={enterprise} />
        <OpenMatters enterprise={enterprise} />
        <ProjectsOfEnterprise enterprise={enterprise} />
        <SiteOpinionsOf enterpriseId={enterprise.id} />
        <VisitsOfEnterprise enterprise={enterprise} />
        <PoliciesOfEnterprise enterpriseId={enterprise.id} />
        <ResultsOfEnterprise enterpriseId={enterprise.id} />
        <DelegationsOfEnterprise enterprise={enterprise} />
        <Facts enterprise={enterprise} />
        {enterprise.ratings.asked > 0 ? (
          <RatingShares shares={enterprise.ratings} over="year" of="dossier" narrowed={ofEnterprise(enterprise.id)} />
        ) : null}
      </AfterPaint>
    </>
  )
}

function Rail({ enterprise }: { enterprise: Enterprise }) {
  return (
    <>
      <Contacts enterprise={enterprise} />
      <Responsible enterprise={enterprise} />
      <History enterprise={enterprise} />
    </>
  )
}

function LogCall({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const { logCall } = useDeskActs()
  if (!enterprise.may.includes('fileRequest')) return null
  return (
    <button type="button" className="btn" onClick={() => logCall(enterprise.id)}>
      {t('page.logCall')}
    </button>
  )
}
