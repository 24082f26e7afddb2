import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../../shared/field-faults.ts'
import { WordField } from '../../shared/WordField.tsx'
import type { UnitRow } from '../unit.queries.ts'
import { createUnit } from '../unit.steps.ts'
import { codeStart, type NewLevel, parentLevels } from '../unit-tree.ts'

type Draft = { level: NewLevel; parentId: string; id: string; name: string; shortName: string }

const levels = Object.keys(parentLevels) as NewLevel[]

/** A new department, street or village association on the tree. R1.1 */
export function NewUnitDialog({ units, districtId, onClose }: { units: readonly UnitRow[]; districtId: string; onClose: () => void }) {
  const { t } = useTranslation('organisations')
  const [unit, setUnit] = useState<Draft>(() => begun('department', districtId))
  const [tried, setTried] = useState(false)
  const write = (change: Partial<Draft>) => setUnit({ ...unit, ...change })
  const step = useMutation({
    mutationFn: () => createUnit(unit),
    onSuccess: () => {
      toast(t('form.created', { name: unit.name.trim() }))
      onClose()
    },
  })
  const fields = ['id', 'parentId', 'name', 'shortName'] as const
  const faults = faultsOf(step.error, ...fields, 'level')
  // A code that is only its beginning is none yet.
  const blank = (field: (typeof fields)[number]) =>
    !unit[field].trim() || (field === 'id' && unit.id === codeStart(unit.level, districtId, unit.parentId))
  const fault = (field: (typeof fields)[number]) => (tried && blank(field) ? t(`form.needed.${field}`) : faults.of(field))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fields.some(blank)) step.mutate()
  }
  const above = units.filter(row => (parentLevels[unit.level] as readonly string[]).includes(row.level))
  const word = (field: 'name' | 'shortName' | 'id', label: string, hint?: string) => (
    <WordField label={label} hint={hint} fault={fault(field)} value={unit[field]} onChange={value => write({ [field]: value })} />
  )
  return (
    <Dialog title={t('create')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <Segmented
          label={t('form.level')}
          options={levels.map(value => ({ value, label: t(`kind.${value}`) }))}
          value={unit.level}
          onChange={level => setUnit({ ...begun(level, districtId), name: unit.name, shortName: unit.shortName })}
        />
        <Field label={t('form.parent')} fault={fault('parentId') ?? faults.of('level')}>
          {given => (
            <select
              {...given}
              className="box"
              value={unit.parentId}
              onChange={event => write({ parentId: event.target.value, id: codeStart(unit.level, districtId, event.target.value) })}
            >
              <option value="">{t('choose')}</option>
              {above.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {word('name', t('form.name'))}
        {word('shortName', t('form.shortName'), t('form.shortNameHint'))}
        {word('id', t('form.code'), t('form.codeHint', { district: districtId }))}
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={step.isPending}>
            {t('form.submit')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

/** Most stand directly below the district; a village association needs its street first. */
function begun(level: NewLevel, districtId: string): Draft {
  const parentId = level === 'village' ? '' : districtId
  return { level, parentId, id: codeStart(level, districtId, parentId), name: '', shortName: '' }
}
