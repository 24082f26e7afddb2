import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { newKey } from '#shared/attempt.ts'
import { serverNow } from '#shared/ticker.ts'

/** What browsers make of a microphone, by the ending under which the server takes it. */
const kinds = [
  { type: 'audio/webm', ending: 'webm' },
  { type: 'audio/mp4', ending: 'm4a' },
] as const
/** Speech, and an hour of it well within what a file may be. */
const bitsPerSecond = 24_000

/** What was said is handed on so often, that no more is lost with the page. */
const each = 10_000

/** `content`: all of it so far; `at`: when it began. */
export type Made = { id: string; at: Temporal.Instant; content: Blob; ending: string }

/** From one press to the next. Leaving the page ends it, and what was said is kept. */
export function useRecording(onMade: (made: Made) => void) {
  const recorder = useRef<MediaRecorder | null>(null)
  // a microphone may be allowed after the page was left
  const gone = useRef(false)
  const begin = useMutation({
    mutationFn: async () => {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
      if (gone.current) return silence(microphone)
      recorder.current = recordFrom(microphone, onMade)
    },
  })
  const end = () => {
    recorder.current?.stop()
    recorder.current = null
    begin.reset()
  }
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      recorder.current?.stop()
    }
  }, [])
  return { begin: () => begin.mutate(), end, records: begin.isSuccess, since: begin.submittedAt, fault: begin.error }
}

function recordFrom(microphone: MediaStream, onMade: (made: Made) => void): MediaRecorder {
  const kind = kinds.find(({ type }) => MediaRecorder.isTypeSupported(type)) ?? kinds[0]
  const recorder = new MediaRecorder(microphone, { mimeType: kind.type, audioBitsPerSecond: bitsPerSecond })
  const made = { id: newKey(), at: serverNow(), ending: kind.ending }
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => {
    parts.push(data)
    onMade({ ...made, content: new Blob(parts, { type: data.type }) })
  }
  recorder.onstop = () => silence(microphone)
  recorder.start(each)
  return recorder
}

function silence(microphone: MediaStream) {
  for (const track of microphone.getTracks()) track.stop()
}
