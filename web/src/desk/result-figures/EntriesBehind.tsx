import { useInfiniteQuery } from '@tanstack/react-query'
import { entriesShown } from '@yigen/domain/result-figures/result-entries.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Unread } from '../shared/Unread.tsx'
import { EntriesTable } from './EntriesTable.tsx'
import { entriesQuery } from './results.queries.ts'
import type { Asked } from './useAsked.ts'

/** What the chosen figure is made of, in all its months or in one of them. R16.3 */
export function EntriesBehind({ asked }: { asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const language = useLanguage()
  const { kind, month, months, show, setFilters } = asked
  const these = month ? { from: month, until: month } : months
  const pages = useInfiniteQuery(entriesQuery({ ...asked.query, ...these, show }))
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const isEmpty = first && rows.length === 0 && !first.others
  return (
    <section id="entries" aria-labelledby="entries-title">
      <div className="section-head">
        <h2 id="entries-title">{t('entriesOf', { kind: say(ruleOf(kind), language), months: month ?? t('months', months) })}</h2>
        <span className="grow" />
        <Segmented
          label={t('showOf')}
          options={entriesShown.map(value => ({
            value,
            label: t(`show.${value}`),
            ...(value === show && first ? { count: thousands(first.total) } : {}),
          }))}
          value={show}
          onChange={value => setFilters({ show: value === 'counted' ? undefined : value })}
        />
      </div>
      {pages.isPending ? <Skeleton rows={5} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {isEmpty ? <Empty title={t('nothing')} why={t('nothingWhy')} /> : null}
      {first && !isEmpty ? <EntriesTable kind={kind} rows={rows} others={first.others} /> : null}
      <div className="listing-foot">
        <LoadMore pages={pages} />
        <span className="small quiet">
          {[first ? t('shown', { n: thousands(first.total) }) : null, t('rule')].filter(Boolean).join(' · ')}
        </span>
      </div>
    </section>
  )
}
