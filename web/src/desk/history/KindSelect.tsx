import { type HistoryName, historyKinds } from '@yigen/domain/kinds.ts'
import { useTranslation } from 'react-i18next'

const kinds = Object.keys(historyKinds) as HistoryName[]
const about = (kind: HistoryName) => kind.slice(0, kind.indexOf('.')) as Subject
type Subject = HistoryName extends `${infer S}.${string}` ? S : never
const subjects = [...new Set(kinds.map(about))]

/** Every kind of row the record knows, in groups by what it is about. */
export function KindSelect({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const { t } = useTranslation('history')
  return (
    <select className="box" aria-label={t('filter.kind')} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{t('filter.anyKind')}</option>
      {subjects.map(subject => (
        <optgroup key={subject} label={t(`about.${subject}`)}>
          {kinds
            .filter(kind => about(kind) === subject)
            .map(kind => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
