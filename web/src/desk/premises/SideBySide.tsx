import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type Line<One> = { name: string; of: (one: One) => string }

type Props<One> = {
  all: readonly One[]
  idOf: (one: One) => string
  head: (one: One) => ReactNode
  lines: readonly Line<One>[]
  className?: string
  label?: string
}

/** Premises in columns, line by line what is said of each. R20.4 */
export function SideBySide<One>({ all, idOf, head, lines, className, label }: Props<One>) {
  const { t } = useTranslation('premises')
  return (
    <table className={className} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          {all.map(one => (
            <th key={idOf(one)} scope="col">
              {head(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {all.map(one => (
              <td key={idOf(one)}>{of(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
