import { useTranslation } from 'react-i18next'
import { Tag } from '../Tag.tsx'
import type { Difference } from './differences.ts'
import './words.ts'
import './versions.css'

/** What was added, changed and taken away, row by row; of a change what stood there and what stands there now. */
export function Differences({ rows }: { rows: readonly Difference[] }) {
  const { t } = useTranslation('versions')
  return (
    <ul className="differences">
      {rows.map(row => (
        <li key={row.key}>
          <b>{row.name}</b> {row.what === 'changed' ? null : <Tag>{t(`row.${row.what}`)}</Tag>}
          {row.what === 'changed'
            ? row.fields.map(({ label, before, after }) => (
                <p key={label}>
                  <span>{label}</span> <del>{before || t('nothing')}</del> <ins>{after || t('nothing')}</ins>
                </p>
              ))
            : null}
        </li>
      ))}
    </ul>
  )
}
