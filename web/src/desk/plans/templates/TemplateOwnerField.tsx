import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { WordField } from '../../shared/WordField.tsx'
import type { TemplateMilestone } from '../plan-answer.ts'
import { useDepartments } from './useDepartments.ts'

type Owner = TemplateMilestone['owner']
const plain = ['officer', 'enterprise', 'street'] as const

/** Who does it: the officer, the enterprise, the street of the site, a department, an authority outside by its name. R15.1 */
export function TemplateOwnerField({ owner, tried, onChange }: { owner: Owner; tried: boolean; onChange: (owner: Owner) => void }) {
  const { t } = useTranslation(['plans', 'templates'])
  const departments = useDepartments()
  const choose = (value: string) => {
    const kind = plain.find(one => one === value)
    if (kind) return onChange({ kind })
    onChange(value === 'outside' ? { kind: 'outside', name: '' } : { kind: 'unit', key: value })
  }
  return (
    <div className="template-owner">
      <Field label={t('templates:head.owner')}>
        {given => (
          <select
            {...given}
            className="box"
            value={owner.kind === 'unit' ? owner.key : owner.kind}
            onChange={event => choose(event.target.value)}
          >
            {plain.map(kind => (
              <option key={kind} value={kind}>
                {kind === 'street' ? t('templates:street') : t(`owner.${kind}`)}
              </option>
            ))}
            <option value="outside">{t('owner.outside')}</option>
            <optgroup label={t('owner.units')}>
              {departments.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </Field>
      {owner.kind === 'outside' ? (
        <WordField
          label={t('edit.outsideName')}
          maxLength={60}
          fault={tried && owner.name.trim() === '' ? t('templates:needOutside') : undefined}
          value={owner.name}
          onChange={name => onChange({ kind: 'outside', name })}
        />
      ) : null}
    </div>
  )
}
