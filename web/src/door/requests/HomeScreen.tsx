import { DoorFrame } from '../DoorFrame.tsx'
import { useDoorWords } from '../door-words.ts'

export function HomeScreen() {
  const words = useDoorWords()
  return (
    <DoorFrame title={words.title.home} tab="home">
      <div className="pad">
        <h1>{words.title.home}</h1>
      </div>
    </DoorFrame>
  )
}
