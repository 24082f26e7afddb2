import { Field } from '#shared/Field.tsx'
import { useWords } from '#shared/words.ts'
import { delegationSheet } from './delegation-sheet.ts'
import type { Signing } from './useSigning.ts'

/** The code that goes to my phone; the demonstration shows it, for its phones are invented. */
export function CodeField({ signing, phone, fault }: { signing: Signing; phone: string; fault: string | undefined }) {
  const words = useWords(delegationSheet)
  const { written, write, sent, left, busy, ask } = signing
  return (
    <>
      <Field label={words.code} hint={words.codeTo(phone)} {...(fault ? { fault } : {})}>
        {given => (
          <span className="with-code">
            <input
              {...given}
              className="box"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={written.signingCode}
              onChange={event => write({ signingCode: event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6) })}
            />
            <button
              type="button"
              className="btn touch"
              onClick={() => void ask()}
              aria-disabled={left > 0 || undefined}
              aria-busy={busy === 'ask'}
            >
              {left > 0 ? words.inSeconds(left) : words.getCode}
            </button>
          </span>
        )}
      </Field>
      <div role="status" className="code-sent">
        {sent ? <p className="sub">{sent.shown ? words.shown : words.sent(sent.minutes)}</p> : null}
        {sent?.shown ? <b>{sent.shown}</b> : null}
      </div>
    </>
  )
}
