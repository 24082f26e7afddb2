import { useQuery } from '@tanstack/react-query'
import { Field } from '#shared/Field.tsx'
import { peopleQuery } from '../../members/member.queries.ts'

type Props = {
  label: string
  holds: 'minister' | 'leader'
  nobody: string
  value: string | null
  onChange: (id: string | null) => void
  fault: string | undefined
  why?: string
}

/** Someone who holds a role, for a post. */
export function PersonField({ label, holds, nobody, value, onChange, fault, why }: Props) {
  const people = useQuery(peopleQuery(holds)).data ?? []
  return (
    <Field label={label} fault={fault}>
      {given => (
        <>
          <select {...given} className="box" value={value ?? ''} onChange={event => onChange(event.target.value || null)}>
            <option value="">{nobody}</option>
            {people.map(({ id, name, title, unitName }) => (
              <option key={id} value={id}>
                {[name, title || unitName].join(' · ')}
              </option>
            ))}
          </select>
          {why ? <p className="small quiet">{why}</p> : null}
        </>
      )}
    </Field>
  )
}
