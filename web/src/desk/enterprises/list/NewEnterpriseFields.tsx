import { useQuery } from '@tanstack/react-query'
import { enterpriseKinds, enterpriseKindWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import type { faultsOf } from '../../shared/field-faults.ts'
import { CodeHint } from '../CodeHint.tsx'
import type { NewEnterprise } from './new-enterprise.ts'

type Texts = 'name' | 'code' | 'building' | 'industry' | 'contactName' | 'contactTitle' | 'contactPhone'
type Props = {
  written: NewEnterprise
  write: (changed: Partial<NewEnterprise>) => void
  missing: keyof NewEnterprise | null
  faults: ReturnType<typeof faultsOf>
}

const wireName: Partial<Record<Texts, string>> = {
  contactName: 'contact.name',
  contactTitle: 'contact.title',
  contactPhone: 'contact.phone',
}

/** Only what the step needs: what it is called and what it is; the rest can follow. */
export function NewEnterpriseFields({ written, write, missing, faults }: Props) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const streets = useQuery(streetsQuery).data ?? []
  const text = (name: Texts, hint?: string, more: ComponentProps<'input'> = {}) => (
    <Field
      label={t(`add.fields.${name}`)}
      hint={hint}
      fault={missing === name ? t('add.needed', { field: t(`add.fields.${name}`) }) : faults.of(wireName[name] ?? name)}
    >
      {given => (
        <input
          {...given}
          {...more}
          name={name}
          className="box"
          autoComplete="off"
          value={written[name]}
          onChange={event => write({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {text('name', t('add.nameHint'), { maxLength: 120 })}
      <div>
        {written.inFormation ? null : text('code', t('add.codeHint'), { maxLength: 40 })}
        {written.inFormation ? null : <CodeHint code={written.code} />}
        <label className="tick-line">
          <input type="checkbox" checked={written.inFormation} onChange={event => write({ inFormation: event.target.checked })} />
          {t('add.noCodeYet')}
        </label>
      </div>
      <div className="pair">
        <Field label={t('columns.kind')}>
          {given => (
            <select
              {...given}
              name="kind"
              className="box"
              value={written.kind}
              onChange={event => write({ kind: event.target.value as NewEnterprise['kind'] })}
            >
              {enterpriseKinds.map(kind => (
                <option key={kind} value={kind}>
                  {say(enterpriseKindWords[kind], language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('columns.street')}>
          {given => (
            <select
              {...given}
              name="streetId"
              className="box"
              value={written.streetId}
              onChange={event => write({ streetId: event.target.value })}
            >
              <option value="">{t('add.streetLater')}</option>
              {streets.map(street => (
                <option key={street.id} value={street.id}>
                  {street.shortName}
                </option>
              ))}
            </select>
          )}
        </Field>
        {text('building', undefined, { maxLength: 80 })}
        {text('industry', undefined, { maxLength: 60 })}
      </div>
      <fieldset>
        <legend>
          {t('add.contact')} <small className="quiet">{t('add.contactHint')}</small>
        </legend>
        <div className="pair three">
          {text('contactName', undefined, { maxLength: 40 })}
          {text('contactTitle', undefined, { maxLength: 40 })}
          {text('contactPhone', undefined, { type: 'tel', maxLength: 20 })}
        </div>
      </fieldset>
    </>
  )
}
