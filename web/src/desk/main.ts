import { showLanguage } from '#shared/language.ts'
import { bringTemporal } from '#shared/temporal.ts'
import { showTheme } from '#shared/theme.ts'

// Before the first paint: light or dark, and the language of the page.
showTheme()
showLanguage()

await bringTemporal()
const { startDesk } = await import('./Desk.tsx')
await startDesk()
