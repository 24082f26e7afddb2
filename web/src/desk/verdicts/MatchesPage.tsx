import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { matchGroups } from '@yigen/domain/verdicts/verdict.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import { focusQuestion } from './focus-question.ts'
import { MatchesRail } from './MatchesRail.tsx'
import { MatchGroup } from './MatchGroup.tsx'
import { MatchKeys } from './MatchKeys.tsx'
import { MatchStrip } from './MatchStrip.tsx'
import { useGroup } from './useGroup.ts'
import { keyOfRow, useMoved } from './useMoved.ts'
import { type Matches, matchesQuery } from './verdict.queries.ts'
import './verdicts.css'

/** One enterprise and all policies in force: what fits, what is one step short or one question away, and why. R22.2 */
export function MatchesPage() {
  const { t } = useTranslation(['verdicts', 'enterprises-first', 'verdicts-first'])
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(matchesQuery(id))
  const crumbs = [
    { label: t('enterprises-first:title'), to: '/enterprises' },
    ...(data ? [{ label: data.enterpriseName, to: `/enterprises/${id}` }] : []),
    { label: t('verdicts-first:title') },
  ]
  const print = (
    <button type="button" className="btn bare" onClick={() => window.print()}>
      {t('verdicts:list.print')}
    </button>
  )
  return (
    <Page
      key={id}
      sub={data?.enterpriseName}
      crumbs={crumbs}
      actions={data ? print : null}
      aside={data ? <MatchesRail matches={data} /> : undefined}
      asideLabel={t('verdicts:page.aside')}
    >
      {data ? <Compared matches={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={8} /> : null}
    </Page>
  )
}

function Compared({ matches }: { matches: Matches }) {
  const { t } = useTranslation('verdicts')
  const { counts, rows, forOthers, asOf } = matches
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const moved = useMoved(rows)
  return (
    <>
      <p className="small quiet">
        {t('list.compared', { n: total, day: asOf })}
        {forOthers > 0 ? ` · ${t('list.others', { n: forOthers })}` : ''}
      </p>
      <p className="match-moved" role="status">
        {moved.size > 0 ? t('list.moved', { n: moved.size }) : null}
      </p>
      {total === 0 ? <Empty title={t('list.none')} why={t('list.noneWhy')} /> : <Groups matches={matches} moved={moved} />}
    </>
  )
}

function Groups({ matches: { enterpriseId, counts, rows }, moved }: { matches: Matches; moved: ReadonlySet<string> }) {
  const { t } = useTranslation('verdicts')
  const navigate = useNavigate()
  const { group, choose } = useGroup()
  const shown = rows.filter(row => group === null || row.group === group)
  const open = (at: number) => {
    const row = shown[at]
    if (!row) return
    const { policyId, measure } = row
    void navigate({ to: '/enterprises/$id/policies/$policyId', params: { id: enterpriseId, policyId }, search: { measure } })
  }
  const { at, rowProps } = useRowKeys({ count: shown.length, open })
  const press = (event: KeyboardEvent) => (typing(event) ? false : choose(matchGroups[Number(event.key) - 1] ?? null))
  useKeys({
    ...{ '1': press, '2': press, '3': press, '4': press, '5': press },
    a: event => (typing(event) ? false : focusQuestion()),
  })
  return (
    <>
      <MatchStrip counts={counts} chosen={group} choose={choose} />
      {shown.length === 0 && group ? <p className="second none-yet">{t('list.noneOf', { group: t(`group.${group}`) })}</p> : null}
      {matchGroups.map(name => (
        <MatchGroup
          key={name}
          name={name}
          enterpriseId={enterpriseId}
          count={counts[name]}
          rows={shown.flatMap((row, index) => (row.group === name ? [{ row, index }] : []))}
          at={at}
          rowProps={rowProps}
          isMoved={row => moved.has(keyOfRow(row))}
        />
      ))}
      <MatchKeys />
    </>
  )
}
