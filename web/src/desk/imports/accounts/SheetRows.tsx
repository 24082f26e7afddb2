import { useTranslation } from 'react-i18next'
import type { AccountsChecked } from './member-import.steps.ts'
import '../../shared/listing.css'

type Row = AccountsChecked['rows'][number]

/** Every row of the sheet as it would become an account, the faulty ones first, each fault with its cell. */
export function SheetRows({ checked }: { checked: AccountsChecked }) {
  const { t } = useTranslation(['imports', 'members', 'shell'])
  const rows = [...checked.rows].sort((one, other) => Number(other.faults.length > 0) - Number(one.faults.length > 0))
  const unread = checked.columns.filter(({ field, heading }) => field === null && heading !== '').map(({ heading }) => heading)
  return (
    <>
      <p className="second block">
        {t('accounts.read', { file: checked.fileName, n: checked.rows.length, faulty: checked.faulty })}
        {checked.otherSheets}
        {unread.length > 0 ? t('accounts.unread', { headings: unread.join(t('shell:comma')) }) : null}
      </p>
      <table className="listing account-rows">
        <thead>
          <tr>
            <th scope="col">{t('columns.row')}</th>
            <th scope="col">{t('members:column.name')}</th>
            <th scope="col">{t('members:column.unit')}</th>
            <th scope="col">{t('members:column.login')}</th>
            <th scope="col">{t('members:column.roles')}</th>
            <th scope="col">{t('accounts.faults')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Line key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Line({ row }: { row: Row }) {
  const { t } = useTranslation(['imports', 'members', 'shell'])
  const roles = row.roles.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))
  return (
    <tr>
      <td className="quiet">{row.row}</td>
      <td>
        <b>{row.name}</b>
        <small>{row.title}</small>
      </td>
      <td data-label={t('members:column.unit')}>{row.unitName}</td>
      <td data-label={t('members:column.login')}>
        {row.loginName}
        <small>{row.phone}</small>
      </td>
      <td data-label={t('members:column.roles')}>
        {roles || <span className="quiet">{t('members:roles.none')}</span>}
        {row.ministerName ? <small>{t('members:ofMinister', { minister: row.ministerName })}</small> : null}
      </td>
      <td>
        {row.faults.length === 0 ? <span className="quiet">{t('accounts.fine')}</span> : null}
        {row.faults.map(fault => (
          <p key={`${fault.letter}${fault.sentence}`} className="small">
            {[fault.letter, fault.heading].filter(Boolean).join(' ')}：{fault.sentence}
          </p>
        ))}
      </td>
    </tr>
  )
}
