import { showLanguage } from '#shared/language.ts'
import { sharedSheet } from '#shared/shared-sheet.ts'
import { bringTemporal } from '#shared/temporal.ts'
import { showTheme } from '#shared/theme.ts'
import { requestSheet } from './requests/request-sheet.ts'
import { doorSheet } from './shared/door-sheet.ts'

// Before the first paint: light or dark, and the language of the page.
showTheme()
void showLanguage()

const door = bringTemporal().then(() => import('./Door.tsx'))
const [{ startDoor }] = await Promise.all([door, sharedSheet.bring(), doorSheet.bring(), requestSheet.bring()])
startDoor()
