import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { PhraseDialog } from './PhraseDialog.tsx'
import { PhraseRow } from './PhraseRow.tsx'
import { type Phrase, phrasesQuery } from './phrases.query.ts'
import './phrases.css'

/** What one writes again and again: one's own, and the district's. */
export function PhrasesPage() {
  const { t } = useTranslation(['phrases', 'phrases-first'])
  const phrases = useQuery(phrasesQuery)
  const [opened, open] = useState<Phrase | 'new' | null>(null)
  const rows = phrases.data ?? []
  return (
    <Page
      actions={
        <button type="button" className="btn do" onClick={() => open('new')}>
          {t('add')}
        </button>
      }
    >
      <p className="second lead">{t('lead')}</p>
      {phrases.isPending ? <Skeleton rows={4} /> : null}
      {phrases.error && !phrases.data ? <Unread fault={phrases.error} again={() => void phrases.refetch()} /> : null}
      {phrases.data && rows.length === 0 ? <Empty title={t('phrases-first:none')} why={t('noneWhy')} /> : null}
      <Group title={t('own')} rows={rows.filter(row => row.own)} onChange={open} />
      <Group title={t('shared')} rows={rows.filter(row => !row.own)} onChange={open} />
      {opened ? <PhraseDialog phrase={opened === 'new' ? null : opened} onClose={() => open(null)} /> : null}
    </Page>
  )
}

function Group({ title, rows, onChange }: { title: string; rows: readonly Phrase[]; onChange: (phrase: Phrase) => void }) {
  if (rows.length === 0) return null
  return (
    <section className="block">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <ul className="phrases">
        {rows.map(row => (
          <PhraseRow key={row.id} phrase={row} onChange={() => onChange(row)} />
        ))}
      </ul>
    </section>
  )
}
