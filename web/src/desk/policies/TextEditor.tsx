import { type Ref, useImperativeHandle, useRef } from 'react'

export type EditorHandle = { /** goes to a line and chooses it */ goTo: (line: number) => void }

type Props = {
  ref: Ref<EditorHandle>
  label: string
  value: string
  /** lines with something wrong */
  faults: readonly number[]
  onChange: (value: string) => void
}

/** The same as the line height of the sheet. */
const lineHeight = 20

/** A text with its line numbers; long lines go on to the right, so that a line is a line. */
export function TextEditor({ ref, label, value, faults, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const lines = value.split('\n')
  useImperativeHandle(ref, () => ({
    goTo: line => {
      const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
      field.current?.focus({ preventScroll: true })
      field.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
      box.current?.scrollTo({ top: (line - 6) * lineHeight })
    },
  }))
  return (
    <div className="text-editor" ref={box}>
      <div className="gutter" aria-hidden="true">
        {lines.map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
          <span key={place} data-fault={faults.includes(place + 1) ? '' : undefined}>
            {place + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={field}
        aria-label={label}
        rows={Math.max(lines.length, 24)}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
