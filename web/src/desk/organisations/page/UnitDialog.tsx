import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../../shared/field-faults.ts'
import { WordField } from '../../shared/WordField.tsx'
import type { UnitRow } from '../unit.queries.ts'
import { changeUnit } from '../unit.steps.ts'
import { PersonField } from './PersonField.tsx'

/** The names of a unit, the leader in charge of it, and whether it is still there. */
export function UnitDialog({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  return (
    <Dialog title={unit.name} onClose={onClose}>
      {unit.closed ? null : <UnitForm unit={unit} onDone={onClose} />}
      {unit.level === 'district' ? null : <Closing unit={unit} onDone={onClose} />}
    </Dialog>
  )
}

function UnitForm({ unit, onDone }: { unit: UnitRow; onDone: () => void }) {
  const { t } = useTranslation('organisations')
  const [name, setName] = useState(unit.name)
  const [shortName, setShortName] = useState(unit.shortName)
  const [leaderId, setLeaderId] = useState(unit.leaderId)
  const changed = {
    ...(name.trim() === unit.name ? {} : { name: name.trim() }),
    ...(shortName.trim() === unit.shortName ? {} : { shortName: shortName.trim() }),
    ...(leaderId === unit.leaderId ? {} : { leaderId }),
  }
  const step = useMutation({
    mutationFn: () => changeUnit(unit.id, changed),
    onSuccess: () => {
      toast(t('form.saved', { name: name.trim() }))
      onDone()
    },
  })
  const faults = faultsOf(step.error, 'name', 'shortName', 'leaderId')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(changed).length === 0) onDone()
    else if (name.trim() && shortName.trim()) step.mutate()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <WordField
        label={t('form.name')}
        fault={name.trim() ? faults.of('name') : t('form.needed.name')}
        value={name}
        maxLength={40}
        onChange={setName}
      />
      <WordField
        label={t('form.shortName')}
        hint={t('form.shortNameHint')}
        fault={shortName.trim() ? faults.of('shortName') : t('form.needed.shortName')}
        value={shortName}
        maxLength={20}
        onChange={setShortName}
      />
      <PersonField
        label={t('form.leader')}
        holds="leader"
        nobody={t('form.noLeader')}
        value={leaderId}
        onChange={setLeaderId}
        fault={faults.of('leaderId')}
      />
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('form.save')}
        </button>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}

/** A closed unit stays on the record; it takes neither people nor matters. */
function Closing({ unit, onDone }: { unit: UnitRow; onDone: () => void }) {
  const { t } = useTranslation('organisations')
  const step = useMutation({
    mutationFn: () => changeUnit(unit.id, { closed: !unit.closed }),
    onSuccess: () => {
      toast(t(unit.closed ? 'close.opened' : 'close.done', { name: unit.name }))
      onDone()
    },
  })
  return (
    <div className="closing">
      <div className="grow">
        <p className="second">{t(unit.closed ? 'close.openWhy' : 'close.why')}</p>
        <FaultLine fault={step.error} />
      </div>
      <button type="button" className="btn" aria-busy={step.isPending} onClick={() => step.mutate()}>
        {t(unit.closed ? 'close.open' : 'close.verb')}
      </button>
    </div>
  )
}
