import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import type { ImportFault } from './import.queries.ts'
import { reachOf, withValue } from './mending.ts'
import type { Mending } from './useMending.ts'

/** Writes the cell anew; an empty one says nothing and changes nothing in the register. */
export function FillIn({ group, mending }: { group: ImportFault; mending: Mending }) {
  const { t } = useTranslation('enterprises')
  const { fault } = group
  const id = useId()
  const [value, setValue] = useState(fault.written)
  const many = reachOf(group).length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() !== fault.written) mending.mutate(handled => withValue(handled, reachOf(group), fault.column, value.trim()))
  }
  return (
    <form className="fill-in" onSubmit={submit}>
      <label htmlFor={id}>{t('imports.fill.label', { row: fault.row, heading: fault.heading })}</label>
      <input id={id} className="box" value={value} maxLength={500} autoComplete="off" onChange={event => setValue(event.target.value)} />
      <button type="submit" className="btn" disabled={mending.isPending || value.trim() === fault.written}>
        {many > 1 ? t('imports.act.together', { n: thousands(many) }) : t('imports.fill.submit')}
      </button>
    </form>
  )
}
