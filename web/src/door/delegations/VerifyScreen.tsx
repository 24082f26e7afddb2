import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { serverNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { delegationSheet } from './delegation-sheet.ts'
import type { LookedUp } from './wire.ts'
import '../requests/requests.css'

/** `#20261125-0001.7Q4M2K`: what a scanned code brings; behind the # nothing reaches a log. */
function scanned(): { number: string; checkCode: string } {
  const [number = '', checkCode = ''] = decodeURIComponent(location.hash.slice(1)).split('.')
  return { number, checkCode }
}

/** At the counter, without signing in: what an authorisation is for, and whether it can be used now. R21.2 */
export function VerifyScreen() {
  const words = useWords(delegationSheet).verify
  const [written, setWritten] = useState(scanned)
  const [found, setFound] = useState<LookedUp | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const missing = written.number.trim() === '' || written.checkCode.trim() === ''
  const look = async () => {
    setTried(true)
    if (missing || busy) return
    setBusy(true)
    setFault(null)
    await send<LookedUp>('POST', '/api/delegation-look-ups', written, { once: true }).then(setFound, setFault)
    setBusy(false)
  }
  const scan = useRef(look)
  useEffect(() => {
    if (location.hash) void scan.current()
  }, [])
  return (
    <DoorFrame bare title={words.title}>
      <div className="pad">
        <h1>{words.title}</h1>
        {found ? <Found found={found} again={() => setFound(null)} /> : null}
        {found ? null : (
          <>
            <p className="sub">{words.why}</p>
            <Asking written={written} write={setWritten} busy={busy} needed={tried && missing} onSubmit={look} />
            <FaultLine fault={fault} />
          </>
        )}
      </div>
    </DoorFrame>
  )
}

type Written = { number: string; checkCode: string }
type AskingProps = { written: Written; write: (written: Written) => void; busy: boolean; needed: boolean; onSubmit: () => Promise<void> }

function Asking({ written, write, busy, needed, onSubmit }: AskingProps) {
  const words = useWords(delegationSheet).verify
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={words.number} hint={words.numberHint} {...(needed ? { fault: words.needed } : {})}>
        {given => (
          <input
            {...given}
            className="box"
            autoComplete="off"
            maxLength={40}
            value={written.number}
            onChange={event => write({ ...written, number: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.code}>
        {given => (
          <input
            {...given}
            className="box"
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
            value={written.checkCode}
            onChange={event => write({ ...written, checkCode: event.target.value })}
          />
        )}
      </Field>
      <button type="submit" className="btn do touch" aria-busy={busy}>
        {words.look}
      </button>
    </form>
  )
}

/** In force, and its first day is here. */
const isUsable = ({ status, from }: LookedUp): boolean => status === 'signed' && from <= dateIn(serverNow()).toString()

function Found({ found, again }: { found: LookedUp; again: () => void }) {
  const words = useWords(delegationSheet)
  const { verify } = words
  return (
    <div role="status">
      <p>
        <b>{isUsable(found) ? verify.can : verify.cannot}</b>
      </p>
      <dl className="facts">
        <dt>{verify.state}</dt>
        <dd>{words.state[found.status]}</dd>
        <dt>{verify.kind}</dt>
        <dd>{words.act[found.act]}</dd>
        <dt>{verify.act}</dt>
        <dd>{found.words}</dd>
        <dt>{verify.days}</dt>
        <dd>{words.daysOf(found.from, found.until)}</dd>
      </dl>
      <p className="sub">{verify.only}</p>
      <button type="button" className="btn touch wide" onClick={again}>
        {verify.another}
      </button>
    </div>
  )
}
