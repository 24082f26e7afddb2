import { Link } from '@tanstack/react-router'
import { mostCompared } from '@yigen/domain/premises/compared-limits.ts'
import type { PremisesSort } from '@yigen/domain/premises/premises-lists.ts'
import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { dayWords } from '../delegations/day-words.ts'
import { SortHeading } from '../shared/SortHeading.tsx'
import { useSession } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import type { Premises } from './premises.queries.ts'
import { useFreeWords } from './useFreeWords.ts'
import { usePicked, usePremisesFilters } from './usePremisesFilters.ts'

const columns = ['place', 'area', 'rent', 'freeFrom', 'unit', 'seen'] as const
/** By what a heading orders the list, and which way first. */
const sorts: Partial<Record<(typeof columns)[number], { sort: PremisesSort; natural: 'asc' | 'desc' }>> = {
  area: { sort: 'area', natural: 'desc' },
  rent: { sort: 'rent', natural: 'asc' },
  seen: { sort: 'seen', natural: 'desc' },
}

type Props = { rows: readonly Premises[]; days: number; stale: boolean }

/** The rows of the list; who looks for a place chooses two or three of them to compare. */
export function PremisesTable({ rows, days, stale }: Props) {
  const { t } = useTranslation(['premises', 'premises-first'])
  const { state, sort } = usePremisesFilters()
  const picks = holds(useSession(), 'officer', 'minister', 'leader') && state !== 'off'
  return (
    <table className={stale ? 'listing premises-list asked' : 'listing premises-list'} aria-label={t('premises-first:title')}>
      <thead>
        <tr>
          {picks ? (
            <th scope="col" className="of-pick">
              {t('list.compare')}
            </th>
          ) : null}
          {columns.map(column => (
            <SortHeading key={column} sort={sorts[column]?.sort} natural={sorts[column]?.natural ?? 'asc'} current={sort}>
              {t(`list.${column}`)}
            </SortHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} days={days} picks={picks} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, days, picks }: { row: Premises; days: number; picks: boolean }) {
  const { t } = useTranslation('premises')
  const language = useLanguage()
  const now = useNow()
  const free = useFreeWords()
  return (
    <tr>
      {picks ? <Pick row={row} /> : null}
      <td className="of-place">
        <Link className="link" to="/premises/$id" params={{ id: row.id }}>
          <b>{row.name}</b>
        </Link>{' '}
        {row.unconfirmed ? <Tag tone="soon">{t('unconfirmed', { days })}</Tag> : null}
        {row.off ? <Tag tone="ink">{t(`off.${row.off}`)}</Tag> : null}
        <small>{row.address}</small>
      </td>
      <td className="nowrap">
        {thousands(row.area)} ㎡<small>{t(`use.${row.use}`)}</small>
      </td>
      <td className="nowrap">{say(rentWords(row.rentFen), language)}</td>
      <td className="nowrap">{free(row.freeFrom)}</td>
      <td>
        {row.unitName}
        {row.unitName === row.streetName ? null : <small>{row.streetName}</small>}
      </td>
      <td className="nowrap">
        {dayWords(row.seenOn, now)}
        <small>{row.seenBy}</small>
      </td>
    </tr>
  )
}

function Pick({ row }: { row: Premises }) {
  const { t } = useTranslation('premises')
  const { ids, toggle } = usePicked()
  const chosen = ids.includes(row.id)
  return (
    <td className="of-pick">
      <input
        type="checkbox"
        aria-label={t('list.pick', { name: row.name })}
        checked={chosen}
        disabled={!chosen && ids.length >= mostCompared}
        onChange={() => toggle(row.id)}
      />
    </td>
  )
}
