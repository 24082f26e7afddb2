import { useMutation } from '@tanstack/react-query'
import type { Phase } from '@yigen/domain/services/phase.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { StationFields } from './StationFields.tsx'
import { StationMinister } from './StationMinister.tsx'
import type { Station } from './station.queries.ts'
import { changeStation, createStation } from './station.steps.ts'

export type Written = Pick<Station, 'name' | 'place' | 'note' | 'weekday' | 'from' | 'until' | 'desks' | 'slotMinutes' | 'bookEvery'> & {
  phase: Phase | null
}

const usual: Written = {
  ...{ name: '', place: '', note: '', weekday: 3, from: '14:00', until: '17:00', desks: 2, slotMinutes: 20, bookEvery: 2, phase: null },
}

/** Where, when and how; its sessions of eight weeks follow. R19.1 */
export function StationDialog({ station, onClose }: { station?: Station; onClose: () => void }) {
  const { t } = useTranslation('stations')
  const [written, setWritten] = useState<Written>(station ? writtenOf(station) : usual)
  const [ministerId, setMinisterId] = useState(station?.ministerId ?? '')
  const [seen] = useState(station?.version ?? 0)
  const [tried, setTried] = useState(false)
  const said = { ...written, name: written.name.trim(), place: written.place.trim(), note: written.note.trim() }
  const step = useMutation({
    mutationFn: () => (station ? changeStation(station.id, { ...said, ministerId, seen }) : createStation(said)),
    onSuccess: async () => {
      toast(t('saved'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'name', 'place', 'until', 'slotMinutes', 'ministerId')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (said.name && said.place && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={station ? t('change') : t('create')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <StationFields written={written} write={changed => setWritten({ ...written, ...changed })} faultOf={faults.of} tried={tried} />
        {station ? <StationMinister station={station} chosen={ministerId} choose={setMinisterId} fault={faults.of('ministerId')} /> : null}
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

const writtenOf = ({ name, place, note, weekday, from, until, desks, slotMinutes, bookEvery, phase }: Station): Written => ({
  ...{ name, place, note, weekday, from, until, desks, slotMinutes, bookEvery, phase },
})
