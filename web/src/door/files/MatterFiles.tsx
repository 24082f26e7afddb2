import { dayTime, fileSize } from '#shared/format.ts'
import { LookAtFile } from '#shared/LookAtFile.tsx'
import { useNow } from '#shared/ticker.ts'
import { useRequestWords } from '../requests/request-words.ts'
import type { AttachedFile, Matter } from '../requests/wire.ts'
import { FilePicker, OwnFileList } from './FilePicker.tsx'
import { useOwnFiles } from './own-files.ts'

/** The files of a request, each looked at in place or a download; more can be added while it is open. */
export function MatterFiles({ matter }: { matter: Matter }) {
  const words = useRequestWords().files
  const own = useOwnFiles()
  const { files, whyNot } = matter
  const may = whyNot.attachFile === null
  if (files.length === 0 && !may) return null
  return (
    <section className="pad">
      <h2 className="md">{words.title(files.length)}</h2>
      {files.length > 0 ? (
        <ul className="open files">
          {files.map(file => (
            <FileItem key={file.id} file={file} requestId={matter.id} />
          ))}
        </ul>
      ) : null}
      {may ? <FilePicker label={words.add} hint={words.addWhy} onChoose={chosen => void own.send(matter.id, own.choose(chosen))} /> : null}
      <OwnFileList files={own.files.filter(one => one.state !== 'sent')} drop={own.drop} again={one => void own.send(matter.id, [one])} />
    </section>
  )
}

function FileItem({ file, requestId }: { file: AttachedFile; requestId: string }) {
  const words = useRequestWords().files
  const now = useNow()
  return (
    <li>
      <LookAtFile file={file} href={`/api/requests/${requestId}/files/${file.id}`} title={words.download(file.name)}>
        <span className="name">{file.name}</span>
        <span className="by">{[fileSize(file.bytes), file.attachedBy, dayTime(file.attachedAt, now)].join(' · ')}</span>
      </LookAtFile>
    </li>
  )
}
