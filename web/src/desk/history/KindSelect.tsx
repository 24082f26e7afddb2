import * as listed from '@yigen/domain/slices.ts'
import { useTranslation } from 'react-i18next'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

const kinds = Object.values(listed).flatMap(slice =>
  ('history' in slice ? slice.history : []).flatMap(list =>
    Object.values(list).map(({ kind }: { kind: string }) => ({ kind, about: kind.slice(0, kind.indexOf('.')), slice: slice.name })),
  ),
)
/** Those of the slice whose subject it is come first. */
const about = (subject: string, of: string) => {
  const rows = kinds.filter(kind => kind.about === subject)
  return [...rows.filter(({ slice }) => slice === of), ...rows.filter(({ slice }) => slice !== of)]
}

/** Every kind of row the record knows, in groups by what it is about. */
export function KindSelect({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const { t } = useTranslation('history')
  const word = useSliceWord()
  return (
    <select className="box" aria-label={t('filter.kind')} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{t('filter.anyKind')}</option>
      {ofSlices().records.map(({ subject, slice }) => (
        <optgroup key={subject} label={word(`${slice}:subject.${subject}`)}>
          {about(subject, slice).map(row => (
            <option key={row.kind} value={row.kind}>
              {word(`${row.slice}:record.${row.kind}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
