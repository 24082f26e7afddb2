import { useEffect, useState } from 'react'
import { onDevice } from './on-device.ts'

/** What is kept of this on the device, read again when something there changes; null until it is known. A device that keeps nothing shows nothing kept. */
export function useOnDevice<T>(read: (of: string) => Promise<T>, of: string): T | null {
  const [found, setFound] = useState<T | null>(null)
  useEffect(() => {
    const again = () => void read(of).then(setFound, () => setFound(null))
    again()
    return onDevice(again)
  }, [read, of])
  return found
}
