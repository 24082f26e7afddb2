import { type ComponentProps, useId } from 'react'

type Props = ComponentProps<'button'> & {
  /** Why this step is not possible now, as a sentence; null when it is. */
  why: string | null
  kind?: 'do' | 'next' | 'bare'
  size?: 'lg' | 'touch'
}

/** A button that stays where it is; when the step is not possible it is grey and the sentence stands beside it. It keeps the focus, so that the sentence is heard. */
export function Allowed({ why, kind, size, className, onClick, children, ...rest }: Props) {
  const id = useId()
  const classes = ['btn', kind, size, className].filter(Boolean).join(' ')
  return (
    <span className="allowed">
      {why ? (
        <span className="why" id={id}>
          {why}
        </span>
      ) : null}
      <button
        type="button"
        {...rest}
        className={classes}
        aria-disabled={why ? true : undefined}
        aria-describedby={why ? id : rest['aria-describedby']}
        onClick={event => (why ? event.preventDefault() : onClick?.(event))}
      >
        {children}
      </button>
    </span>
  )
}
