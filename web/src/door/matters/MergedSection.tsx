import { dayTime } from '#shared/format.ts'
import { LookAtFile } from '#shared/LookAtFile.tsx'
import { useNow } from '#shared/ticker.ts'
import { useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'
import { DoorLink } from '../shared/DoorLink.tsx'

/** In which request this one goes on, or what was merged into it, with its words and files. R4.11 */
export function MergedSection({ matter }: { matter: Matter }) {
  const words = useMatterWords().merged
  const { mergedInto, mergedHere } = matter
  if (mergedInto)
    return (
      <section className="pad">
        <DoorLink className="btn do touch wide" href={`/door/requests/${mergedInto.id}`}>
          {words.goOn(mergedInto.number)}
        </DoorLink>
      </section>
    )
  if (mergedHere.length === 0) return null
  return (
    <section className="pad">
      <h2 className="md">{words.here(mergedHere.length)}</h2>
      <ul className="open files">
        {mergedHere.map(one => (
          <One key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function One({ one }: { one: Matter['mergedHere'][number] }) {
  const now = useNow()
  return (
    <li>
      <DoorLink href={`/door/requests/${one.id}`}>
        <b>{one.title}</b>
        <span>{[one.number, dayTime(one.receivedAt, now)].join(' · ')}</span>
        <span className="said">{one.words}</span>
      </DoorLink>
      {one.files.map(file => (
        <LookAtFile key={file.id} file={file} href={`/api/requests/${one.id}/files/${file.id}`}>
          <span className="name">{file.name}</span>
        </LookAtFile>
      ))}
    </li>
  )
}
