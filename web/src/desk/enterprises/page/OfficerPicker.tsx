import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { monthDay } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import { useMe } from '../../session.tsx'
import { type MemberRow, officersQuery, teamQuery } from '../enterprise.queries.ts'

type Props = { value: string | null; onPick: (id: string) => void; missing: boolean }

/** Officers by name, the reader's own team first, each with what they hold already. */
export function OfficerPicker({ value, onPick, missing }: Props) {
  const { t } = useTranslation('enterprises')
  const [typed, setTyped] = useState('')
  const officers = useQuery(officersQuery(typed.trim()))
  const rows = useTeamFirst(officers.data?.rows ?? [])
  if (officers.error && !officers.data) return <Fault fault={officers.error} again={() => void officers.refetch()} />
  return (
    <div className="officer-picker">
      <label className="list-search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('assign.search')}
          placeholder={t('assign.search')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </label>
      <fieldset>
        <legend className="sr">{t('assign.whom')}</legend>
        {rows.map(row => (
          <OfficerOption key={row.id} officer={row} checked={row.id === value} onPick={() => onPick(row.id)} />
        ))}
        {officers.data && rows.length === 0 ? <p className="second">{t('assign.none', { text: typed.trim() })}</p> : null}
      </fieldset>
      {missing ? (
        <p className="why-line" role="alert">
          <Icon name="alert" />
          {t('assign.needed')}
        </p>
      ) : null}
    </div>
  )
}

function useTeamFirst(rows: readonly MemberRow[]): MemberRow[] {
  const me = useMe()
  const mine = (row: MemberRow) => (row.ministerId === me ? 0 : 1)
  return rows.toSorted((a, b) => mine(a) - mine(b))
}

function OfficerOption({ officer, checked, onPick }: { officer: MemberRow; checked: boolean; onPick: () => void }) {
  const { t } = useTranslation('enterprises')
  const now = useNow()
  const load = useQuery(teamQuery).data?.officers.find(each => each.id === officer.id)
  return (
    <label className="officer-choice">
      <input type="radio" name="officerId" value={officer.id} checked={checked} onChange={onPick} />
      <span className="grow">
        <b>{officer.name}</b> <span className="small quiet">{[officer.title, officer.unitName].filter(Boolean).join(' · ')}</span>
        {officer.onLeaveUntil ? <span className="tag">{t('assign.leaveUntil', { day: monthDay(officer.onLeaveUntil, now) })}</span> : null}
      </span>
      {load ? (
        <span className="small quiet nowrap">
          {t('assign.load', { enterprises: load.enterprises, open: load.open })}
          {load.overdue > 0 ? <b className="late"> {t('list.overdue', { n: load.overdue })}</b> : null}
        </span>
      ) : null}
    </label>
  )
}
