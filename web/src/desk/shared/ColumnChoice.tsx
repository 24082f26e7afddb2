import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { chosenColumns, columnsInAddress } from './columns.ts'
import { useFilters } from './filters.ts'
import { usePopover } from './usePopover.ts'
import './column-choice.css'

type Props<C extends string> = { all: readonly C[]; usual: readonly C[]; called: (column: C) => string }

/** Which columns a table shows; the address holds it. On the phone a row is a block, and there are none. */
export function ColumnChoice<C extends string>({ all, usual, called }: Props<C>) {
  const { t } = useTranslation()
  const { filters, setFilters } = useFilters()
  const { box, open, toggle } = usePopover<HTMLSpanElement>()
  const chosen = chosenColumns(filters, all, usual)
  const choose = (column: C, shown: boolean) => {
    const next = all.filter(one => (one === column ? shown : chosen.includes(one)))
    setFilters({ columns: columnsInAddress(next, usual) })
  }
  return (
    <span className="column-choice" ref={box}>
      <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
        {t('columns')}
        <Icon name="down" />
      </button>
      {open ? (
        <fieldset className="pop" aria-label={t('columns')}>
          {all.map(column => (
            <label key={column}>
              <input
                type="checkbox"
                checked={chosen.includes(column)}
                disabled={chosen.length === 1 && chosen.includes(column)}
                onChange={event => choose(column, event.target.checked)}
              />
              {called(column)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </span>
  )
}
