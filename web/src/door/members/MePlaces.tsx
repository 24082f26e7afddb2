import { MeScreen } from './MeScreen.tsx'
import { PasswordScreen } from './PasswordScreen.tsx'

/** Oneself, and another password: they come together. */
export const MePlaces = ({ page }: { page: 'me' | 'password' }) => (page === 'me' ? <MeScreen /> : <PasswordScreen />)
