import { memberSorts } from '@yigen/domain/members/member-sorts.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, phone } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'
import { SortHeading } from '../shared/SortHeading.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useUntil } from '../shared/useUntil.ts'
import type { MemberRow } from './member.queries.ts'
import '../shared/listing.css'

const columns = ['name', 'unit', 'roles', 'login', 'state', 'seen'] as const

/** Accounts, a line each; the name opens one. */
export function MemberTable({ rows, onOpen }: { rows: readonly MemberRow[]; onOpen: (member: MemberRow) => void }) {
  const { t } = useTranslation('members')
  const { filters } = useFilters()
  const current = memberSorts.find(sort => sort === filters.sort) ?? 'name'
  return (
    <table className="listing members">
      <thead>
        <tr>
          {columns.map(column => (
            <SortHeading key={column} sort={memberSorts.find(sort => sort === column)} natural="asc" current={current}>
              {t(`column.${column}`)}
            </SortHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(member => (
          <Line key={member.id} member={member} onOpen={() => onOpen(member)} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ member, onOpen }: { member: MemberRow; onOpen: () => void }) {
  const { t } = useTranslation(['members', 'shell'])
  const now = useNow()
  const roles = member.roles.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))
  return (
    <tr>
      <td>
        <button type="button" className="open" onClick={onOpen}>
          {member.name}
        </button>
        <small>{member.title}</small>
      </td>
      <td data-label={t('column.unit')}>{member.unitName}</td>
      <td data-label={t('column.roles')}>
        {roles || <span className="quiet">{t('roles.none')}</span>}
        {member.ministerName ? <small>{t('ofMinister', { minister: member.ministerName })}</small> : null}
      </td>
      <td data-label={t('column.login')}>
        {member.loginName}
        {member.phone ? <small>{phone(member.phone)}</small> : null}
      </td>
      <td>
        <State member={member} />
      </td>
      <td data-label={t('column.seen')}>
        {member.lastSeenAt ? dayTime(member.lastSeenAt, now) : <span className="quiet">{t('neverSeen')}</span>}
      </td>
    </tr>
  )
}

function State({ member: { state, barred, lockedUntil, onLeaveUntil, askedRoles } }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  const until = useUntil()
  return (
    <>
      <Tag tone={state === 'disabled' ? 'ink' : state === 'invited' ? 'line' : 'quiet'}>{t(`state.${state}`)}</Tag>
      {barred ? <small>{t('acts.barredShort')}</small> : null}
      {askedRoles.length > 0 ? <small>{t('roles.waitingShort')}</small> : null}
      {lockedUntil ? <small>{t('locked', { until: until(lockedUntil) })}</small> : null}
      {onLeaveUntil ? <small>{t('away', { until: until(onLeaveUntil) })}</small> : null}
    </>
  )
}
