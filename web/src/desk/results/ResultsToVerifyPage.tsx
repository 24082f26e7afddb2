import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { BulkToggle } from '../shared/BulkToggle.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { type Selection, useSelection } from '../shared/useSelection.ts'
import { ResultActs } from './ResultActs.tsx'
import { ResultRows } from './ResultRows.tsx'
import { type Result, toVerifyQuery } from './result.queries.ts'
import { VerifyMany } from './VerifyMany.tsx'

/** The check list: what waits for the reader as the second person, and of their own what was returned or is disputed. R16.2 */
export function ResultsToVerifyPage() {
  const { t } = useTranslation('results')
  const { data, error, isPending, refetch } = useQuery(toVerifyQuery)
  const [choosing, setChoosing] = useState(false)
  const toVerify = data?.toVerify ?? []
  const selection = useSelection(toVerify.map(({ id }) => id))
  return (
    <Page>
      {isPending ? <Skeleton rows={4} /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data && data.toVerify.length + data.toMend.length === 0 ? <Empty title={t('nothing')} why={t('nothingWhy')} /> : null}
      {data ? (
        <>
          <Group name="toVerify" rows={toVerify} n={data.total} selection={choosing ? selection : null}>
            {toVerify.length > 1 || choosing ? <BulkToggle on={choosing} onToggle={setChoosing} /> : null}
          </Group>
          <Group name="toMend" rows={data.toMend} n={data.toMend.length} selection={null} />
        </>
      ) : null}
      {choosing ? <VerifyMany results={toVerify} selection={selection} /> : null}
    </Page>
  )
}

type Listed = {
  name: 'toVerify' | 'toMend'
  rows: readonly Result[]
  n: number
  selection: Selection | null
  /** what is done with many of them */
  children?: ReactNode
}

function Group({ name, rows, n, selection, children }: Listed) {
  const { t } = useTranslation('results')
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={name} className="result-group">
      <div className="section-head">
        <h2 id={name}>{t(`group.${name}`)}</h2>
        <span className="small quiet">{n}</span>
        <span className="small quiet">{t(`groupWhy.${name}`)}</span>
        {children}
      </div>
      <ResultRows rows={rows} ofMany selection={selection} acts={one => <ResultActs result={one} />} />
    </section>
  )
}
