import type { HistoryName } from '@yigen/domain/kinds.ts'
import * as inDomain from '@yigen/domain/slices.ts'
import { useTranslation } from 'react-i18next'
import type { HistorySubject } from '../shared/kinds-to-say.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

const kinds = Object.values(inDomain).flatMap(slice =>
  ('history' in slice ? slice.history : []).flatMap(list =>
    Object.values(list).map(({ kind }: { kind: HistoryName }) => ({ kind, slice: slice.name })),
  ),
)
const about = (kind: HistoryName) => kind.slice(0, kind.indexOf('.')) as HistorySubject
const subjects = [...new Set(kinds.map(({ kind }) => about(kind)))]

/** Every kind of row the record knows, in groups by what it is about. */
export function KindSelect({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const { t } = useTranslation('history')
  const word = useSliceWord()
  return (
    <select className="box" aria-label={t('filter.kind')} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{t('filter.anyKind')}</option>
      {subjects.map(subject => (
        <optgroup key={subject} label={word(ofSlices().records[subject])}>
          {kinds
            .filter(({ kind }) => about(kind) === subject)
            .map(({ kind, slice }) => (
              <option key={kind} value={kind}>
                {word(`${slice}:record.${kind}`)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
