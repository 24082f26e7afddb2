import { Field } from './Field.tsx'
import { PasswordBox } from './PasswordBox.tsx'
import { useSharedWords } from './words.ts'

export type NewPassword = { password: string; again: string }
type Fault = { field: keyof NewPassword; sentence: string }

/** What can be said before asking the server; the whole rule is the server's. */
export function newPasswordFault({ password, again }: NewPassword, words: { short: string; differ: string }): Fault | null {
  if (password.length < 10 || !/\d/.test(password) || !/[A-Za-z]/.test(password)) return { field: 'password', sentence: words.short }
  return password === again ? null : { field: 'again', sentence: words.differ }
}

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
