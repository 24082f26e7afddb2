import { showLanguage } from '#shared/language.ts'
import { sharedSheet } from '#shared/shared-sheet.ts'
import { bringTemporal } from '#shared/temporal.ts'
import { showTheme } from '#shared/theme.ts'

// Before the first paint: light or dark, and the language of the page.
showTheme()
void showLanguage()

const desk = bringTemporal().then(() => import('./Desk.tsx'))
const [{ startDesk }] = await Promise.all([desk, sharedSheet.bring()])
await startDesk()
