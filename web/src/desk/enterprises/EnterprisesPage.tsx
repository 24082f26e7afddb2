import { useInfiniteQuery } from '@tanstack/react-query'
import { whyNotAdd } from '@yigen/domain/enterprises/enterprise-access.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../shared/actor-of.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { totalWords } from '../shared/total-words.ts'
import { Unread } from '../shared/Unread.tsx'
import { enterprisePagesQuery } from './enterprise.queries.ts'
import { AddEnterpriseDialog } from './list/AddEnterpriseDialog.tsx'
import { EnterpriseTable } from './list/EnterpriseTable.tsx'
import { FilterSelects } from './list/FilterSelects.tsx'
import { More } from './list/More.tsx'
import { NoEnterprises } from './list/NoEnterprises.tsx'
import { useListing } from './list/useListing.ts'
import { Whose } from './list/Whose.tsx'
import './enterprises.css'

/** The register of the district: what is mine whole, of the rest the line that everyone may see. R2, R11.2 */
export function EnterprisesPage() {
  const { t } = useTranslation('enterprises')
  const [adding, setAdding] = useState(false)
  const { listing, sort, direction } = useListing()
  const pages = useInfiniteQuery(enterprisePagesQuery({ ...listing, sort, direction }))
  const total = pages.data?.pages[0]?.total
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const onAdd = whyNotAdd(actorOf(useSession(), useLanguage())) ? undefined : () => setAdding(true)
  return (
    <Page sub={total ? t('list.total', { n: totalWords(total) }) : null} actions={onAdd ? <Add onAdd={onAdd} /> : null}>
      <Whose />
      <FilterSelects total={total} rows={rows} />
      {pages.isPending ? <Bones /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? <NoEnterprises onAdd={onAdd} /> : null}
      {rows.length > 0 ? <EnterpriseTable rows={rows} stale={pages.isPlaceholderData} /> : null}
      {rows.length > 0 && total ? (
        <More pages={pages} words={t('list.shown', { n: thousands(rows.length), of: totalWords(total) })} />
      ) : null}
      {adding ? <AddEnterpriseDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

/** Who may enter an enterprise by hand. R2.1 */
function Add({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('enterprises')
  return (
    <button type="button" className="btn" onClick={onAdd}>
      {t('add.open')}
    </button>
  )
}

function Bones() {
  return (
    <div className="enterprises-bones">
      <Skeleton rows={12} kind="lines" />
    </div>
  )
}
