import { Empty } from '#shared/Empty.tsx'
import type { Session } from '#shared/session.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { useDoorWords } from '../shared/door-words.ts'

/** Someone of the office who came to the enterprises' door. */
export function NotHere({ session }: { session: Session }) {
  const words = useDoorWords().notHere
  return (
    <DoorFrame bare title={words.title}>
      <div className="pad">
        <Empty whole title={words.title} why={words.why(session.member.name)}>
          <a className="btn do touch" href="/">
            {words.go}
          </a>
        </Empty>
      </div>
    </DoorFrame>
  )
}
