import type { ComponentProps } from 'react'
import { Field } from '#shared/Field.tsx'

type Props = { label: string; hint?: string; fault: string | undefined; value: string; onChange: (value: string) => void } & Pick<
  ComponentProps<'input'>,
  'type' | 'placeholder' | 'maxLength'
>

/** One line of words with its label. */
export function WordField({ label, hint, fault, value, onChange, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {given => (
        <input
          {...given}
          {...rest}
          className="box"
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
