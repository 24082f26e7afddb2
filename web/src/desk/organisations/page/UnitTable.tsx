import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { useSession } from '../../shared/session.tsx'
import { Tag } from '../../shared/Tag.tsx'
import type { UnitRow } from '../unit.queries.ts'
import { type Placed, unitTree } from '../unit-tree.ts'
import '../../shared/listing.css'
import '../organisations.css'

const columns = ['name', 'code', 'members', 'leader'] as const

/** The tree as lines, one group a level; the number of people opens them. */
export function UnitTable({ rows, onChange }: { rows: readonly UnitRow[]; onChange: (unit: UnitRow) => void }) {
  const { t } = useTranslation(['organisations', 'organisations-first'])
  const keeps = holds(useSession(), 'systemAdministrator')
  const { district, groups } = unitTree(rows)
  const line = (unit: Placed) => <Line key={unit.id} unit={unit} onChange={keeps ? () => onChange(unit) : null} />
  return (
    <table className="listing units">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" className={column === 'members' ? 'num' : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
          {keeps ? (
            <th scope="col">
              <span className="sr">{t('column.acts')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      {district ? <tbody>{line({ ...district, depth: 0 })}</tbody> : null}
      {groups
        .filter(({ units }) => units.length > 0)
        .map(({ level, units }) => (
          <tbody key={level}>
            <tr className="level">
              <th scope="rowgroup" colSpan={keeps ? 5 : 4}>
                {t(`organisations-first:level.${level}`)} <i>{units.length}</i>
              </th>
            </tr>
            {units.map(line)}
          </tbody>
        ))}
    </table>
  )
}

function Line({ unit, onChange }: { unit: Placed; onChange: (() => void) | null }) {
  const { t } = useTranslation('organisations')
  return (
    <tr className={unit.closed ? 'closed' : undefined}>
      <td>
        <span className="node" style={{ '--depth': unit.depth }}>
          {unit.name} {unit.closed ? <Tag tone="ink">{t('closedTag')}</Tag> : null}
          {unit.shortName === unit.name ? null : <small>{unit.shortName}</small>}
        </span>
      </td>
      <td className="second" data-label={t('column.code')}>
        {unit.id}
      </td>
      <td className={unit.members === 0 ? 'num zero' : 'num'} data-label={t('column.members')}>
        <Link to="/members" search={{ unitId: unit.id }}>
          {unit.members}
        </Link>
      </td>
      <td data-label={t('column.leader')}>{unit.leaderName ?? <span className="quiet">{t('noLeader')}</span>}</td>
      {onChange ? (
        <td className="acts">
          <button type="button" className="btn" aria-label={t('changeOf', { name: unit.name })} onClick={onChange}>
            {t('change')}
          </button>
        </td>
      ) : null}
    </tr>
  )
}
