import { type Phase, phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { weekdayWords } from '../shared/weekday-words.ts'
import type { Written } from './StationDialog.tsx'

type Props = {
  written: Written
  write: (changed: Partial<Written>) => void
  faultOf: (field: 'name' | 'place' | 'until' | 'slotMinutes') => string | undefined
  tried: boolean
}

export function StationFields({ written, write, faultOf, tried }: Props) {
  const { t } = useTranslation('stations')
  const language = useLanguage()
  const text = (field: 'name' | 'place' | 'note', most: number, fault?: string) => (
    <Field label={t(field)} {...(fault ? { fault } : {})}>
      {given => (
        <input
          {...given}
          className="box"
          maxLength={most}
          value={written[field]}
          onChange={event => write({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  const time = (field: 'from' | 'until', fault?: string) => (
    <Field label={t(field)} {...(fault ? { fault } : {})}>
      {given => (
        <input {...given} type="time" className="box" value={written[field]} onChange={event => write({ [field]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <>
      {text('name', 40, faultOf('name') ?? (tried && !written.name.trim() ? t('needName') : undefined))}
      {text('place', 120, faultOf('place') ?? (tried && !written.place.trim() ? t('needPlace') : undefined))}
      <OneOf label={t('weekday')} hint={t('weekdayHint')} value={written.weekday} onChange={weekday => write({ weekday: Number(weekday) })}>
        {weekdayWords()
          .slice(0, 5)
          .map((word, place) => (
            <option key={word} value={place + 1}>
              {word}
            </option>
          ))}
      </OneOf>
      <div className="pair">
        {time('from')}
        {time('until', faultOf('until'))}
      </div>
      <div className="pair">
        <OneOf label={t('desks')} value={written.desks} onChange={desks => write({ desks: Number(desks) })}>
          {[1, 2].map(n => (
            <option key={n}>{n}</option>
          ))}
        </OneOf>
        <OneOf label={t('slotMinutes')} value={written.slotMinutes} onChange={n => write({ slotMinutes: Number(n) })}>
          {[10, 15, 20, 30, 40, 60].map(n => (
            <option key={n}>{n}</option>
          ))}
        </OneOf>
      </div>
      <div className="pair">
        <OneOf label={t('bookEvery')} value={written.bookEvery} onChange={n => write({ bookEvery: Number(n) })}>
          {[1, 2, 3, 4].map(n => (
            <option key={n} value={n}>
              {t('bookEveryOption', { n })}
            </option>
          ))}
        </OneOf>
        <OneOf label={t('phase')} value={written.phase ?? ''} onChange={phase => write({ phase: (phase || null) as Phase | null })}>
          <option value="">{t('anyPhase')}</option>
          {phases.map(phase => (
            <option key={phase} value={phase}>
              {say(phaseWords[phase], language)}
            </option>
          ))}
        </OneOf>
      </div>
      {text('note', 200)}
    </>
  )
}

type OneOfProps = { label: string; hint?: string; value: string | number; onChange: (value: string) => void; children: ReactNode }

function OneOf({ label, hint, value, onChange, children }: OneOfProps) {
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {given => (
        <select {...given} className="box" value={value} onChange={event => onChange(event.target.value)}>
          {children}
        </select>
      )}
    </Field>
  )
}
