import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import type { ImportFault } from './import.queries.ts'
import { reachOf, withValue } from './mending.ts'
import type { Mending } from './useMending.ts'

type Props = { id: string; group: ImportFault; mending: Mending; focus: boolean }

/** Writes the cell anew; an empty one says nothing and changes nothing in the register. Pressed while something else is being put right it waits its turn: no press is lost. */
export function FillIn({ id, group, mending, focus }: Props) {
  const { t } = useTranslation('imports')
  const { fault } = group
  const input = useRef<HTMLInputElement>(null)
  const [value, setValue] = useState(fault.written)
  const many = reachOf(group).length
  useEffect(() => {
    if (focus) input.current?.focus()
  }, [focus])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() !== fault.written) mending.mutate(handled => withValue(handled, reachOf(group), fault.column, value.trim()))
  }
  return (
    <form className="fill-in" onSubmit={submit}>
      <label htmlFor={id}>{t('fill.label', { row: fault.row, heading: fault.heading })}</label>
      <input
        ref={input}
        id={id}
        className="box"
        value={value}
        maxLength={500}
        autoComplete="off"
        onChange={event => setValue(event.target.value)}
      />
      <button type="submit" className="btn" disabled={value.trim() === fault.written} aria-busy={mending.isPending}>
        {many > 1 ? t('act.together', { n: thousands(many) }) : t('fill.submit')}
      </button>
    </form>
  )
}
