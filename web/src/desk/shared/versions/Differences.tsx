import { useTranslation } from 'react-i18next'
import { Tag } from '../Tag.tsx'
import type { Difference } from './differences.ts'
import './versions.css'

/** What was added, changed and taken away, row by row; of a change what stood there and what stands there now. */
export function Differences({ rows }: { rows: readonly Difference[] }) {
  const { t } = useTranslation()
  return (
    <ul className="differences">
      {rows.map(row => (
        <li key={row.key}>
          <b>{row.name}</b> {row.what === 'changed' ? null : <Tag>{t(`versions.row.${row.what}`)}</Tag>}
          {row.what === 'changed'
            ? row.fields.map(({ label, before, after }) => (
                <p key={label}>
                  <span>{label}</span> <del>{before || t('versions.nothing')}</del> <ins>{after || t('versions.nothing')}</ins>
                </p>
              ))
            : null}
        </li>
      ))}
    </ul>
  )
}
