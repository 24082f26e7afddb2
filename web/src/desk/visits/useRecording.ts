import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** What browsers make of a microphone, by the ending under which the server takes it. */
const kinds = [
  { type: 'audio/webm', ending: 'webm' },
  { type: 'audio/mp4', ending: 'm4a' },
] as const
/** Speech, and an hour of it well within what a file may be. */
const bitsPerSecond = 24_000

export type Made = { content: Blob; ending: string }

/** From one press to the next. Leaving the page ends it, and what was said is kept. */
export function useRecording(onMade: (made: Made) => void) {
  const recorder = useRef<MediaRecorder | null>(null)
  const begin = useMutation({
    mutationFn: async () => {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
      recorder.current = recordFrom(microphone, onMade)
    },
  })
  const end = () => {
    recorder.current?.stop()
    recorder.current = null
    begin.reset()
  }
  useEffect(() => () => recorder.current?.stop(), [])
  return { begin: () => begin.mutate(), end, records: begin.isSuccess, since: begin.submittedAt, fault: begin.error }
}

function recordFrom(microphone: MediaStream, onMade: (made: Made) => void): MediaRecorder {
  const kind = kinds.find(({ type }) => MediaRecorder.isTypeSupported(type)) ?? kinds[0]
  const recorder = new MediaRecorder(microphone, { mimeType: kind.type, audioBitsPerSecond: bitsPerSecond })
  recorder.ondataavailable = ({ data }) => onMade({ content: data, ending: kind.ending })
  recorder.onstop = () => {
    for (const track of microphone.getTracks()) track.stop()
  }
  recorder.start()
  return recorder
}
