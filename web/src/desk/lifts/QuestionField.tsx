import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'

type Props = { value: string; write: (value: string) => void; tried: boolean; fault: string | undefined }

export function QuestionField({ value, write, tried, fault }: Props) {
  const { t } = useTranslation('lifts')
  return (
    <Field label={t('question')} hint={t('questionHint')} fault={fault ?? (tried && !value.trim() ? t('needQuestion') : undefined)}>
      {given => (
        <textarea {...given} name="question" className="box" maxLength={500} value={value} onChange={event => write(event.target.value)} />
      )}
    </Field>
  )
}
