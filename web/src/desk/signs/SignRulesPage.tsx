import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { RuleLines } from './RuleLines.tsx'
import { RulesVersion } from './RulesVersion.tsx'
import { SignRulesForm } from './SignRulesForm.tsx'
import { signRulesQuery } from './sign.queries.ts'
import './signs.css'

/** The rules, each with how often it was right; a minister publishes the next version. R23.1, R23.2 */
export function SignRulesPage() {
  const { t } = useTranslation('signs')
  const { data, error, isPending, refetch } = useQuery(signRulesQuery)
  return (
    <Page sub={data ? <RulesVersion rules={data} /> : undefined}>
      <p className="lead second">{t('rulesLead')}</p>
      {isPending ? <Skeleton rows={8} /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data ? (
        <>
          {data.publishedBy ? <p className="small quiet">{t('by', { name: data.publishedBy, reason: data.reason })}</p> : null}
          <RuleLines rules={data} />
          {data.mayPublish ? <SignRulesForm key={data.version} rules={data} /> : null}
        </>
      ) : null}
    </Page>
  )
}
