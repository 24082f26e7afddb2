import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

type Given = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

/** A label, a control and, when it is wrong, two pixels of ink and a sentence. `children` gets the attributes of the control. */
export function Field({
  label,
  hint,
  fault,
  children,
}: {
  label: string
  hint?: string
  fault?: string
  children: (given: Given) => ReactNode
}) {
  const id = useId()
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label className="label" htmlFor={id}>
        {label}
        {hint ? <small>{hint}</small> : null}
      </label>
      {children({ id, 'aria-invalid': fault ? true : undefined, 'aria-describedby': fault ? `${id}-why` : undefined })}
      {fault ? (
        <p className="why-line" id={`${id}-why`}>
          <Icon name="alert" />
          {fault}
        </p>
      ) : null}
    </div>
  )
}
