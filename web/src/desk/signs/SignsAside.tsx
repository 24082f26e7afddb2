import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { RuleLines } from './RuleLines.tsx'
import { RulesVersion } from './RulesVersion.tsx'
import { signRulesQuery } from './sign.queries.ts'

/** That there is no score, and the rules with how often each was right. R23.2 */
export function SignsAside() {
  const { t } = useTranslation('signs')
  const { data, error, refetch } = useQuery(signRulesQuery)
  return (
    <>
      <section>
        <div className="no-score">
          <b>{t('noScore')}</b>
          <p>{t('noScoreWhy')}</p>
        </div>
      </section>
      <section aria-labelledby="sign-rules">
        <div className="h">
          <h2 id="sign-rules">{t('aside')}</h2>
          {data ? <RulesVersion rules={data} /> : null}
          <span className="grow small">
            <Link className="link" to="/sign-rules">
              {t('seeRules')}
            </Link>
          </span>
        </div>
        {data ? <RuleLines rules={data} /> : null}
        {error && !data ? <Fault fault={error} again={() => void refetch()} /> : null}
        {data || error ? null : <Skeleton rows={4} />}
      </section>
    </>
  )
}
