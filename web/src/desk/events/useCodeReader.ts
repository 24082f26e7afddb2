import { useEffect, useRef, useState } from 'react'

type Detector = { detect(of: HTMLVideoElement): Promise<readonly { rawValue: string }[]> }
type Detectors = { BarcodeDetector?: new (options: { formats: readonly string[] }) => Detector }

/** Whether the browser reads codes off its camera. */
export const readsCodes = (): boolean => 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator

/** So often the picture is looked at. */
const every = 300

/** Reads codes off the camera into the video, each once, until it is left; `denied`: the camera may not be used. */
export function useCodeReader(onCode: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null)
  const [denied, setDenied] = useState(false)
  const read = useRef(onCode)
  read.current = onCode
  useEffect(() => {
    const { BarcodeDetector } = globalThis as Detectors
    if (!BarcodeDetector) return
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    let last = ''
    let stream: MediaStream | null = null
    let left = false
    const look = async () => {
      const found = video.current && (await detector.detect(video.current).catch(() => []))
      const code = found?.[0]?.rawValue ?? ''
      if (code && code !== last) read.current(code)
      if (code) last = code
    }
    const timer = setInterval(() => void look(), every)
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      given => {
        stream = given
        if (left) for (const track of given.getTracks()) track.stop()
        else if (video.current) video.current.srcObject = given
      },
      () => setDenied(true),
    )
    return () => {
      left = true
      clearInterval(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [])
  return { video, denied }
}
