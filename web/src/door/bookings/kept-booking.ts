import type { Sent } from './wire.ts'

/** `ticket`: of the number that is asked for, so that an answer that was lost is given again. */
export type Kept = { company: string; phone: string; subject: string; sent: Sent | null; ticket: string | null }
const blank: Kept = { company: '', phone: '', subject: '', sent: null, ticket: null }

/** What was typed on a card's page, for as long as its tab is open. Where nothing can be kept nothing is. */
export function keptBooking(token: string) {
  const place = `booking:${token}`
  const read = (): Kept => {
    try {
      return { ...blank, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Kept>) }
    } catch {
      return blank
    }
  }
  const write = (part: Partial<Kept>) => {
    try {
      sessionStorage.setItem(place, JSON.stringify({ ...read(), ...part }))
    } catch {
      // a browser that keeps nothing
    }
  }
  const forget = () => {
    try {
      sessionStorage.removeItem(place)
    } catch {
      // a browser that keeps nothing
    }
  }
  return { read, write, forget }
}
