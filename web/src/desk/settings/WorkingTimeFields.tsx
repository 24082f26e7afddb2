import type { WorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'

type Stretch = WorkingTime[number]
type Props = { value: readonly Stretch[]; onChange: (value: Stretch[]) => void; fault: string | undefined }

const mostStretches = 4

/** The stretches of a workday, one after the other. R9.3 */
export function WorkingTimeFields({ value, onChange, fault }: Props) {
  const { t } = useTranslation('settings')
  const put = (at: number, changed: Partial<Stretch>) => onChange(value.map((one, i) => (i === at ? { ...one, ...changed } : one)))
  const box = (at: number, end: 'from' | 'to') => (
    <input
      className="box"
      type="time"
      aria-label={t(end, { n: at + 1 })}
      aria-invalid={fault ? true : undefined}
      value={value[at]?.[end] ?? ''}
      onChange={event => put(at, { [end]: event.target.value })}
    />
  )
  return (
    <fieldset className={fault ? 'field faulty' : 'field'}>
      <legend>
        {t('workingTime')}
        <small>{t('workingTimeWhy')}</small>
      </legend>
      <ol className="stretches">
        {value.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
          <li key={at}>
            {box(at, 'from')}
            <span>{t('until')}</span>
            {box(at, 'to')}
            {value.length > 1 ? (
              <button
                type="button"
                className="icon-btn"
                aria-label={t('dropStretch', { n: at + 1 })}
                onClick={() => onChange(value.filter((_one, i) => i !== at))}
              >
                <Icon name="close" />
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {value.length < mostStretches ? (
        <button type="button" className="btn bare sm" onClick={() => onChange([...value, { from: '', to: '' }])}>
          {t('addStretch')}
        </button>
      ) : null}
      {fault ? (
        <p className="why-line" role="alert">
          <Icon name="alert" />
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}
