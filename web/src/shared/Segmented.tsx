export type Segment<V extends string> = { value: V; label: string; count?: number | string }

/** A few exclusive choices in view, each with its count. */
export function Segmented<V extends string>(props: {
  label: string
  options: readonly Segment<V>[]
  value: V
  onChange: (value: V) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be an inline flex box in the floor of browsers
    <div className="seg" role="group" aria-label={props.label}>
      {props.options.map(option => (
        <button key={option.value} type="button" aria-pressed={option.value === props.value} onClick={() => props.onChange(option.value)}>
          {option.label}
          {option.count === undefined ? null : <span>{option.count}</span>}
        </button>
      ))}
    </div>
  )
}
