import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { UnitSelect } from './UnitSelect.tsx'

/** The unit somebody or something belongs to. */
export function UnitField(props: { label: string; value: string; onChange: (id: string) => void; fault: string | undefined }) {
  const { t } = useTranslation('organisations')
  return (
    <Field label={props.label} fault={props.fault}>
      {given => <UnitSelect {...given} none={t('choose')} value={props.value} onChange={props.onChange} />}
    </Field>
  )
}
