import { Field } from '#shared/Field.tsx'

type Props = { label: string; hint?: string; fault: string | undefined; value: string; onChange: (value: string) => void }

/** Six digits out of an app, which a phone or a password manager can fill in. */
export function CodeField({ label, hint, fault, value, onChange }: Props) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {given => (
        <input
          {...given}
          className="box code-box"
          value={value}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the one field that was asked for
          autoFocus
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
