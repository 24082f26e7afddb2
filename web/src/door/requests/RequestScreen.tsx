import { DoorFrame } from '../DoorFrame.tsx'
import { useDoorWords } from '../door-words.ts'

export function RequestScreen({ id }: { id: string }) {
  const words = useDoorWords()
  return (
    <DoorFrame title={words.title.request} back={{ href: '/door/requests', label: words.tabs.requests }} note={id}>
      <div className="pad">
        <h1>{words.title.request}</h1>
      </div>
    </DoorFrame>
  )
}
