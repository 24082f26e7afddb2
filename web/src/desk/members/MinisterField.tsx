import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { peopleQuery } from './member.queries.ts'

type Props = { value: string | null; onChange: (id: string | null) => void; fault: string | undefined }

/** Whose team an officer belongs to; without one, the district's default minister's. */
export function MinisterField({ value, onChange, fault }: Props) {
  const { t } = useTranslation('members')
  const ministers = useQuery(peopleQuery('minister')).data ?? []
  return (
    <Field label={t('who.minister')} fault={fault}>
      {given => (
        <select {...given} className="box" value={value ?? ''} onChange={event => onChange(event.target.value || null)}>
          <option value="">{t('roles.defaultMinister')}</option>
          {ministers.map(({ id, name, unitName }) => (
            <option key={id} value={id}>
              {name} · {unitName}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
