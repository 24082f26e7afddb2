import { DoorFrame } from '../DoorFrame.tsx'
import { useDoorWords } from '../door-words.ts'

export function RequestsScreen() {
  const words = useDoorWords()
  return (
    <DoorFrame title={words.title.requests} tab="requests">
      <div className="pad">
        <h1>{words.title.requests}</h1>
      </div>
    </DoorFrame>
  )
}
