import { Empty } from '#shared/Empty.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { DoorLink } from './DoorLink.tsx'
import { useDoorWords } from './door-words.ts'

export function MissingScreen() {
  const words = useDoorWords()
  return (
    <DoorFrame title={words.title.missing}>
      <div className="pad">
        <Empty whole title={words.title.missing} why={words.missing.why}>
          <DoorLink className="btn touch next" href="/door">
            {words.missing.home}
          </DoorLink>
        </Empty>
      </div>
    </DoorFrame>
  )
}
