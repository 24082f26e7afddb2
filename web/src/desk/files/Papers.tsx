import { FileLink } from './FileLink.tsx'

type Props = { of: string; files: readonly { id: string; name: string; type: string; bytes: number }[] }

/** The papers of something, each by its link. `of`: what they are read with. */
export function Papers({ of, files }: Props) {
  if (files.length === 0) return null
  return (
    <div className="papers">
      {files.map(file => (
        <FileLink key={file.id} of={of} file={file} />
      ))}
    </div>
  )
}
