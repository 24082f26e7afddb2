import { Empty } from '#shared/Empty.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useDoorWords } from '../shared/door-words.ts'
import { DoorFrame } from './DoorFrame.tsx'

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
