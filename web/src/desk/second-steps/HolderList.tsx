import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useRested } from '#shared/useRested.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { type Holder, holdersQuery } from './second-step.queries.ts'

const standings = ['all', 'having', 'lacking', 'owing'] as const

/** The office's accounts, and by what each signs in besides the password. */
export function HolderList() {
  const { t } = useTranslation('second-steps')
  const [standing, setStanding] = useState<(typeof standings)[number]>('all')
  const [text, setText] = useState('')
  const search = useRested(text.trim())
  const holders = useInfiniteQuery(holdersQuery({ standing, search }))
  const rows = holders.data?.pages.flatMap(page => page.rows) ?? []
  const total = holders.data?.pages[0]?.total
  return (
    <section className="holders">
      <div className="section-head">
        <h2>{t('holders.title')}</h2>
        {total === undefined ? null : <span className="quiet small">{t('holders.count', { n: thousands(total) })}</span>}
      </div>
      <div className="filters">
        <input
          type="search"
          className="box"
          aria-label={t('holders.search')}
          placeholder={t('holders.search')}
          value={text}
          maxLength={40}
          onChange={event => setText(event.target.value)}
        />
        <Segmented
          label={t('holders.has')}
          options={standings.map(value => ({ value, label: t(`holders.${value}`) }))}
          value={standing}
          onChange={setStanding}
        />
      </div>
      {holders.isPending ? <Skeleton rows={6} /> : null}
      {holders.error ? <Unread fault={holders.error} again={() => void holders.refetch()} /> : null}
      {holders.data && rows.length === 0 ? <Empty title={t('holders.nobody')} /> : null}
      {rows.length > 0 ? <HolderTable rows={rows} /> : null}
      {holders.hasNextPage ? (
        <div className="listing-foot">
          <LoadMore pages={holders} />
        </div>
      ) : null}
    </section>
  )
}

function HolderTable({ rows }: { rows: readonly Holder[] }) {
  const { t } = useTranslation(['second-steps', 'shell', 'members'])
  return (
    <table className="listing">
      <thead>
        <tr>
          {(['name', 'unit', 'roles', 'has'] as const).map(column => (
            <th key={column}>{t(`holders.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td>
              {row.name}
              <small>{row.title}</small>
            </td>
            <td data-label={t('holders.unit')}>{row.unitName}</td>
            <td data-label={t('holders.roles')}>{row.roles.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))}</td>
            <td data-label={t('holders.has')}>
              <Has {...row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Has({ totp, passkeys, recoveryCodes, required }: Holder) {
  const { t } = useTranslation('second-steps')
  if (!totp && passkeys === 0)
    return required ? <Tag tone="ink">{t('holders.owes')}</Tag> : <span className="quiet">{t('holders.none')}</span>
  const ways = [totp ? t('holders.totp') : null, passkeys > 0 ? t('holders.passkeys', { n: passkeys }) : null].filter(Boolean)
  return (
    <>
      {ways.join(' · ')}
      <small>{t('holders.codes', { n: recoveryCodes })}</small>
    </>
  )
}
