import { type PointerEvent, useEffect, useRef } from 'react'
import './signature-pad.css'

export type Signed = { as: 'drawn'; png: string } | { as: 'typed'; name: string }
export type PadWords = { pad: string; here: string; again: string; typeInstead: string; drawInstead: string; name: string }

type Props = {
  words: PadWords
  /** null: nothing yet */
  value: Signed | null
  onChange: (value: Signed | null) => void
  /** the name that stands for a drawing, where one may; else it is drawn */
  typed?: boolean
}

const [width, height] = [600, 240]

/** A signature: drawn with a finger or a pen, or the name typed by who cannot. */
export function SignaturePad({ words, value, onChange, typed = true }: Props) {
  const typing = value?.as === 'typed'
  return (
    <div className="signature-pad">
      {typing ? (
        <input
          className="box"
          aria-label={words.name}
          autoComplete="name"
          value={value.name}
          onChange={event => onChange({ as: 'typed', name: event.target.value })}
        />
      ) : (
        <Drawing words={words} drawn={value !== null} onChange={onChange} />
      )}
      <p className="signature-acts">
        {typing ? null : (
          <button type="button" className="signature-act" onClick={() => onChange(null)}>
            {words.again}
          </button>
        )}
        {typed ? (
          <button type="button" className="signature-act" onClick={() => onChange(typing ? null : { as: 'typed', name: '' })}>
            {typing ? words.drawInstead : words.typeInstead}
          </button>
        ) : null}
      </p>
    </div>
  )
}

function Drawing({ words, drawn, onChange }: { words: PadWords; drawn: boolean; onChange: Props['onChange'] }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const at = useRef<[number, number] | null>(null)
  useEffect(() => {
    if (!drawn && canvas.current) blank(canvas.current)
  }, [drawn])
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    at.current = placeOn(event)
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!at.current) return
    const to = placeOn(event)
    stroke(event.currentTarget, at.current, to)
    at.current = to
  }
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!at.current) return
    stroke(event.currentTarget, at.current, placeOn(event))
    at.current = null
    onChange({ as: 'drawn', png: event.currentTarget.toDataURL('image/png').split(',')[1] ?? '' })
  }
  return (
    <div className="signature-area">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={words.pad}
        onPointerDown={start}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {drawn ? null : <span aria-hidden="true">{words.here}</span>}
    </div>
  )
}

/** As many pixels as the drawing has, however wide it is shown. */
function placeOn(event: PointerEvent<HTMLCanvasElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect()
  return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height]
}

function blank(canvas: HTMLCanvasElement) {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
}

/** Dark on white in either theme: it is printed. */
function stroke(canvas: HTMLCanvasElement, from: readonly [number, number], to: readonly [number, number]) {
  const pen = canvas.getContext('2d')
  if (!pen) return
  Object.assign(pen, { strokeStyle: '#131c1c', lineWidth: 5, lineCap: 'round', lineJoin: 'round' })
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  pen.stroke()
}
