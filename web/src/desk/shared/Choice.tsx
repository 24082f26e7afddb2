export type Option = { value: string; label: string }
type Group = { label: string; options: readonly Option[] }

type Props = {
  label: string
  /** What stands there while nothing is chosen; without it something always is. */
  none?: string
  value: string | undefined
  options: readonly (Option | Group)[]
  onChange: (value: string | undefined) => void
}

/** One of several values, by the browser's own list. A chosen value whose name has not been read yet never shows as a bare code. */
export function Choice({ label, none, value, options, onChange }: Props) {
  const known = options.flatMap(one => ('options' in one ? one.options : [one])).some(one => one.value === value)
  return (
    <select
      className={value && none !== undefined ? 'box choice chosen' : 'box choice'}
      aria-label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {value && !known ? <option value={value}>…</option> : null}
      {options.map(one =>
        'options' in one ? (
          <optgroup key={one.label} label={one.label}>
            {one.options.map(toOption)}
          </optgroup>
        ) : (
          toOption(one)
        ),
      )}
    </select>
  )
}

const toOption = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)
