import { darkRuns } from '@yigen/domain/wire/dark-runs.ts'
import { encode } from 'uqr'
import './qr.css'

/** What a phone's camera reads off the screen: dark on white in either theme, with the quiet edge of four that ISO/IEC 18004 asks for. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  )
}

/** A run of dark squares of a row is one stroke of the path. */
export const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  darkRuns(rows)
    .map(({ x, y, length }) => `M${x} ${y}h${length}v1H${x}z`)
    .join('')
