import { type FormEvent, useState } from 'react'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { FilePicker, OwnFileList } from '../files/FilePicker.tsx'
import { type OwnFiles, useOwnFiles } from '../files/own-files.ts'
import { type MatterWords, useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'
import { changed } from '../shared/answers.ts'
import { type Act, leave } from '../shared/paths.ts'
import { consequence, doneSentence } from './sheet-sentences.ts'
import { writings } from './writings.ts'

/** A sheet with one field: to write again, to send what is missing, to withdraw, to reopen, to appeal. Its draft is kept. */
export function WriteSheet({ matter, act }: { matter: Matter; act: Act }) {
  const words = useMatterWords().sheet
  const writing = writings[act]
  const draft = useDraft(`${act}:${matter.id}`, '')
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const own = useOwnFiles()
  const time = { now: useNow(), language: useLanguage() }
  const close = () => leave(`/door/requests/${matter.id}`)
  const why = matter.whyNot[writing.step] ?? whyFilesWait(own, words)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (why || draft.value.trim() === '') return
    setFault(null)
    try {
      const done = await send<{ dueAt?: string }>('POST', `/api/requests/${matter.id}/${writing.path}`, writing.body(draft.send().trim()))
      draft.discard()
      changed({ request: matter.id })
      close()
      toast(doneSentence(act, done, matter, time, words))
    } catch (problem) {
      setFault(problem)
      changed({ request: matter.id })
    }
  }

  return (
    <Dialog title={words[act].title} onClose={close} className="sheet">
      <form className="form" onSubmit={submit} noValidate>
        <p className="sub">{words[act].about(matter.title)}</p>
        <Field label={words[act].label} fault={tried && draft.value.trim() === '' ? words.needed : undefined}>
          {given => (
            <textarea
              {...given}
              className="box"
              value={draft.value}
              maxLength={writing.most}
              onChange={event => draft.write(event.target.value)}
            />
          )}
        </Field>
        {act === 'supplement' ? <Files matter={matter} own={own} /> : null}
        <p className="sub">{consequence(act, matter, time, words)}</p>
        <Allowed why={why} type="submit" kind="do" size="touch">
          {words[act].submit}
        </Allowed>
        <FaultLine fault={fault} />
      </form>
    </Dialog>
  )
}

/** Each file goes to the server as it is picked. */
function Files({ matter, own }: { matter: Matter; own: OwnFiles }) {
  const words = useMatterWords().files
  return (
    <div>
      <FilePicker label={words.add} hint={words.addWhy} onChoose={chosen => void own.send(matter.id, own.choose(chosen))} />
      <OwnFileList files={own.files} drop={own.drop} again={one => void own.send(matter.id, [one])} />
    </div>
  )
}

/** The sheet does not shut over a file that is under way or did not arrive. */
function whyFilesWait({ files }: OwnFiles, { supplement }: MatterWords['sheet']): string | null {
  if (files.some(file => file.state === 'sending' || file.state === 'chosen')) return supplement.sending
  return files.some(file => file.state === 'failed' || file.state === 'refused') ? supplement.unsent : null
}
