import { useTranslation } from 'react-i18next'

export type Refused = { id: string; name: string; why: string }

/** The ones that could not be recorded, each with its sentence. */
export function NotRecorded({ rows }: { rows: readonly Refused[] }) {
  const { t } = useTranslation('assignments-first')
  if (rows.length === 0) return null
  return (
    <div className="not-recorded" role="alert">
      <b>{t('contacts.notRecorded', { n: rows.length })}</b>
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            <span>{row.name}</span> <span className="second">{row.why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
