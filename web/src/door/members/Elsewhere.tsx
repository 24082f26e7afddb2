import type { Session } from '#shared/session.ts'
import { MissingScreen } from '../frame/MissingScreen.tsx'
import { NotHere } from './NotHere.tsx'

/** Somebody of the office, or an address that leads nowhere. */
export const Elsewhere = ({ session }: { session?: Session }) => (session ? <NotHere session={session} /> : <MissingScreen />)
