import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterImport } from './import.queries.ts'

const steps = ['choose', 'check', 'write'] as const

/** Choose a file, see what it would do, write it. */
export function ImportPath({ at }: { at: 'choose' | RosterImport['state'] }) {
  const { t } = useTranslation('imports')
  const here = at === 'choose' ? 'choose' : at === 'checked' ? 'check' : 'write'
  return (
    <span className="import-path">
      {steps.map((step, i) => (
        <Fragment key={step}>
          {i > 0 ? <i aria-hidden="true" /> : null}
          <span aria-current={step === here ? 'step' : undefined}>{t(`path.${step}`)}</span>
        </Fragment>
      ))}
    </span>
  )
}
