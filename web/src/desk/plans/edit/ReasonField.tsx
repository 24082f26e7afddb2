import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'

/** Why the plan is another; it belongs to the version. R15.7 */
export function ReasonField({ value, needed, onChange }: { value: string; needed: boolean; onChange: (reason: string) => void }) {
  const { t } = useTranslation('plans')
  return (
    <Field label={t('edit.reason')} hint={needed ? t('edit.reasonHint') : undefined}>
      {given => <input {...given} className="box" maxLength={500} value={value} onChange={event => onChange(event.target.value)} />}
    </Field>
  )
}
