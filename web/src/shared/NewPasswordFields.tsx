import { Field } from './Field.tsx'
import { type NewPassword, newPasswordFault } from './new-password-fault.ts'
import { PasswordBox } from './PasswordBox.tsx'
import { useSharedWords } from './words.ts'

export function NewPasswordFields({
  value,
  onChange,
  tried,
  label,
}: {
  label?: string
  value: NewPassword
  onChange: (value: NewPassword) => void
  tried: boolean
}) {
  const words = useSharedWords().activate
  const fault = tried ? newPasswordFault(value, words) : null
  return (
    <>
      <Field label={label ?? words.password} hint={words.passwordRule} fault={fault?.field === 'password' ? fault.sentence : undefined}>
        {given => (
          <PasswordBox
            {...given}
            value={value.password}
            autoComplete="new-password"
            onChange={event => onChange({ ...value, password: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.again} fault={fault?.field === 'again' ? fault.sentence : undefined}>
        {given => (
          <PasswordBox
            {...given}
            value={value.again}
            autoComplete="new-password"
            onChange={event => onChange({ ...value, again: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
