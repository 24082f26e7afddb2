import { useQuery } from '@tanstack/react-query'
import { type FactKind, factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { factWords } from '@yigen/domain/enterprises/fact-words.ts'
import { ofEnterprise, ratingDoors } from '@yigen/domain/ratings/rating-figures.ts'
import { type ResultKind, resultKinds } from '@yigen/domain/results/result-kind.ts'
import { valueWords } from '@yigen/domain/results/result-value.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { type Enterprise, enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { SharesInShort } from '../ratings/RatingShares.tsx'
import type { Request } from '../requests/request.queries.ts'
import { DoorLink } from '../shared/DoorLink.tsx'

type Fact = Enterprise['facts'][number]

const told: readonly FactKind[] = ['officeArea', 'leaseUntil']
const toldResults: readonly ResultKind[] = ['registeredCapital', 'people']

/** What one wants to know before answering, each with its source and month. */
export function EnterpriseFacts({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const enterprise = useQuery(enterpriseQuery(request.enterprise.id)).data
  const facts = told.flatMap(kind => latest(enterprise?.facts ?? [], kind) ?? [])
  const results = toldResults.flatMap(kind => enterprise?.results.find(result => result.kind === kind) ?? [])
  if (!enterprise || (!enterprise.industry && facts.length + results.length === 0 && enterprise.ratings.asked === 0)) return null
  return (
    <dl className="facts">
      {enterprise.industry ? (
        <>
          <dt>{t('page.industry')}</dt>
          <dd>{enterprise.industry}</dd>
        </>
      ) : null}
      {results.map(result => (
        <Fragment key={result.id}>
          <dt>{say(resultKinds[result.kind], language)}</dt>
          <dd>
            {say(valueWords(result.kind, result), language)}
            <small>
              {result.source} {result.period}
              {result.verified ? null : ` ${t('page.unverified')}`}
            </small>
          </dd>
        </Fragment>
      ))}
      {facts.map(fact => (
        <Fragment key={fact.id}>
          <dt>{say(factKinds[fact.kind], language)}</dt>
          <dd>
            {say(factWords(fact.kind, fact), language)}
            <small>
              {fact.source} {fact.period}
            </small>
          </dd>
        </Fragment>
      ))}
      {enterprise.ratings.asked > 0 ? (
        <>
          <dt>{t('page.ratings')}</dt>
          <dd>
            <DoorLink figure="dossier.asked" n={enterprise.ratings.asked} door={ratingDoors(ofEnterprise(enterprise.id)).asked}>
              <SharesInShort shares={enterprise.ratings} />
            </DoorLink>
            <small>{t('page.ratingsSince')}</small>
          </dd>
        </>
      ) : null}
    </dl>
  )
}

const latest = (facts: readonly Fact[], kind: FactKind) =>
  facts
    .filter(fact => fact.kind === kind && fact.correctedBy === null)
    .sort((a, b) => b.period.localeCompare(a.period))
    .at(0)
