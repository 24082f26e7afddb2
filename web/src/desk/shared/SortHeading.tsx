import type { Direction } from '@yigen/domain/wire/direction.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilters } from './filters.ts'
import './sort-heading.css'

type Props = { sort: string | undefined; natural: Direction; current: string; className?: string | undefined; children: ReactNode }

/** A heading that orders its list, and pressed again the other way; the address holds it. `current`: by what the list is ordered now. One that orders nothing is plain. */
export function SortHeading({ sort, natural, current, className, children }: Props) {
  const { t } = useTranslation()
  const { filters, setFilters } = useFilters()
  if (sort === undefined) {
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    )
  }
  const chosen = current === sort
  const way = filters.direction === 'asc' || filters.direction === 'desc' ? filters.direction : natural
  const turned = way === 'asc' ? 'desc' : 'asc'
  const press = () => {
    const next = chosen ? turned : natural
    setFilters({ sort, direction: next === natural ? undefined : next })
  }
  return (
    <th scope="col" className={className} aria-sort={chosen ? (way === 'asc' ? 'ascending' : 'descending') : undefined}>
      <button type="button" className="sort-heading" title={t('sortBy')} onClick={press}>
        {children}
        <span aria-hidden="true">{chosen ? (way === 'asc' ? '↑' : '↓') : ''}</span>
      </button>
    </th>
  )
}
