import { identityPapers } from '@yigen/domain/delegations/identity-paper.ts'
import { type FormEvent, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { isProblem } from '#shared/problem.ts'
import { SignaturePad } from '#shared/SignaturePad.tsx'
import { useWords } from '#shared/words.ts'
import { CodeField } from './CodeField.tsx'
import { delegationSheet } from './delegation-sheet.ts'
import { useSigning } from './useSigning.ts'
import type { OwnDelegation } from './wire.ts'

type Props = { delegation: OwnDelegation; of: 'deed' | 'receipt' }

/** My signature, by a code to my own phone: under the deed, or under the receipt. R21.1, R21.2 */
export function SigningForm({ delegation, of }: Props) {
  const words = useWords(delegationSheet)
  const [tried, setTried] = useState(false)
  const signing = useSigning(delegation, of)
  const { written, write, fault, busy } = signing
  const refused = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    void signing.sign()
  }
  if (delegation.codes === null)
    return (
      <section className="pad">
        <p className="sub">{words.notOffered}</p>
      </section>
    )
  const needsSignature = tried && !signing.isSigned ? words.signatureNeeded : refused('signedAs')
  return (
    <section className="pad">
      <h2>{of === 'deed' ? words.sign : words.receive}</h2>
      <p className="sub">{of === 'deed' ? words.signWhy : words.receiveWhy}</p>
      <form className="form" onSubmit={submit} noValidate>
        {of === 'deed' ? (
          <>
            <Field label={words.which}>
              {given => (
                <select
                  {...given}
                  className="box"
                  value={written.paper}
                  onChange={event => write({ paper: event.target.value as typeof written.paper })}
                >
                  {identityPapers.map(kind => (
                    <option key={kind} value={kind}>
                      {words.paper[kind]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field
              label={words.paperNumber}
              hint={words.paperHint}
              fault={tried && written.paperNumber.trim() === '' ? words.paperNeeded : refused('paperNumber')}
            >
              {given => (
                <input
                  {...given}
                  className="box"
                  autoComplete="off"
                  maxLength={40}
                  value={written.paperNumber}
                  onChange={event => write({ paperNumber: event.target.value })}
                />
              )}
            </Field>
          </>
        ) : null}
        <div className={needsSignature ? 'field faulty' : 'field'}>
          <span className="label">{words.signature}</span>
          <SignaturePad words={words.pad} value={written.signature} onChange={signature => write({ signature })} />
          {needsSignature ? <p className="why-line">{needsSignature}</p> : null}
        </div>
        <CodeField
          signing={signing}
          phone={delegation.phone}
          fault={tried && !signing.hasCode ? words.codeNeeded : refused('signingCode')}
        />
        <button type="submit" className="btn do touch" aria-busy={busy === 'sign'}>
          {of === 'deed' ? words.doSign : words.doReceive}
        </button>
        <FaultLine fault={isProblem(fault) && fault.errors.length > 0 ? null : fault} />
      </form>
    </section>
  )
}
