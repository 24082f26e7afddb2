import { fileSize } from '#shared/format.ts'
import { LookAtFile } from '#shared/LookAtFile.tsx'
import './file-chip.css'

type Props = { of: string; file: { id: string; name: string; type: string; bytes: number } }

/** A file by name and size; pressing it shows a picture or a PDF, and downloads the rest. `of`: what it is read with. */
export function FileLink({ of, file }: Props) {
  return (
    <LookAtFile className="file" file={file} href={`/api/${of}/files/${file.id}`} title={file.name}>
      <span className="one-line">{file.name}</span>
      <i>{fileSize(file.bytes)}</i>
    </LookAtFile>
  )
}
