import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { isProblem, Problem } from '#shared/problem.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { FilePicker, OwnFileList } from '../../files/FilePicker.tsx'
import { type OwnFiles, useOwnFiles } from '../../files/own-files.ts'
import { ServiceSelect } from '../../services/ServiceSelect.tsx'
import { useGet } from '../../shared/useGet.ts'
import { answeredBy } from '../answered-by.ts'
import { type RequestWords, useRequestWords } from '../request-words.ts'
import type { FiledAnswer, OwnEnterprise, Service } from '../wire.ts'
import { FiledPanel } from './FiledPanel.tsx'
import { useFiling } from './filing.ts'
import { LikelyRequests } from './LikelyRequests.tsx'

/** Three fields and files; what was filed takes the form's place until another one is begun. */
export function FilingForm({ enterprise }: { enterprise: OwnEnterprise }) {
  const title = useRequestWords().filing.title
  const [filed, setFiled] = useState<FiledAnswer | null>(null)
  const own = useOwnFiles()
  const take = (answer: FiledAnswer) => {
    setFiled(answer)
    void own.send(
      answer.id,
      own.files.filter(one => one.state === 'chosen'),
    )
  }
  const another = () => {
    own.clear()
    setFiled(null)
  }
  return (
    <section className="pad" id="file" aria-label={title}>
      {filed ? <FiledPanel filed={filed} own={own} another={another} /> : <Form enterprise={enterprise} own={own} onFiled={take} />}
    </section>
  )
}

type FormProps = { enterprise: OwnEnterprise; own: OwnFiles; onFiled: (filed: FiledAnswer) => void }

function Form({ enterprise, own, onFiled }: FormProps) {
  const words = useRequestWords().filing
  const files = useRequestWords().files
  const language = useLanguage()
  const services = useGet<{ rows: Service[] }>('/api/services', {}, { of: [] }).data?.rows ?? []
  const filing = useFiling(enterprise, onFiled)
  const { value, change, faults, fault } = filing
  const chosen = services.find(service => service.code === value.serviceCode)
  const hint = chosen && (language === 'en' ? chosen.hintEn : chosen.hintZh)
  return (
    <>
      <h2>{words.title}</h2>
      <form className="form" onSubmit={filing.submit} noValidate>
        <Field label={words.service}>
          {given => (
            <ServiceSelect
              {...given}
              services={services}
              value={chosen ? value.serviceCode : ''}
              onChange={event => change({ serviceCode: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={words.body}
          hint={filing.savedAt && value.body ? words.kept : undefined}
          fault={faults.body ? words.bodyNeeded : fieldFault(fault, 'body')}
        >
          {given => (
            <textarea
              {...given}
              className="box"
              value={value.body}
              maxLength={5000}
              placeholder={hint || words.hint}
              onChange={event => change({ body: event.target.value })}
            />
          )}
        </Field>
        <LikelyRequests enterprise={enterprise} body={value.body} serviceCode={value.serviceCode} />
        <Field
          label={words.phone}
          hint={filing.ownPhone ? words.phoneYours : undefined}
          fault={faults.phone ? words.phoneWrong : fieldFault(fault, 'callbackPhone')}
        >
          {given => (
            <input
              {...given}
              className="box"
              inputMode="tel"
              autoComplete="tel"
              maxLength={20}
              value={filing.phone}
              onChange={event => change({ phone: event.target.value })}
            />
          )}
        </Field>
        <div>
          <FilePicker label={words.add} hint={words.addWhy} onChoose={own.choose} />
          <OwnFileList files={own.files} drop={own.drop} />
          {own.files.some(one => one.state === 'chosen') ? <p className="sub">{files.waits}</p> : null}
        </div>
        <button type="submit" className="btn do touch" aria-busy={filing.busy}>
          {words.submit}
        </button>
        <FaultLine fault={said(fault, words)} />
        <ByLine />
      </form>
    </>
  )
}

function ByLine() {
  const words = useRequestWords().filing
  const by = answeredBy(useNow(), useLanguage())
  return (
    <p className="byline">
      {words.by}
      <b>{by}</b>
      {words.byEnd}
    </p>
  )
}

const fieldFault = (fault: unknown, field: string) => (isProblem(fault) ? fault.of(field) : undefined)

/** Without an answer nobody knows yet; the words are here, and pressing again is safe. */
function said(fault: unknown, words: RequestWords['filing']): unknown {
  return isProblem(fault, 'network') ? new Problem(0, 'network', words.lost) : fault
}
