import { type Language, languages } from '@yigen/domain/wire/language.ts'
import { chooseLanguage } from './language.ts'
import { Segmented } from './Segmented.tsx'
import { sentenceOf } from './sentence-of.ts'
import { toast } from './Toast.tsx'
import { chooseTheme, type Theme } from './theme.ts'
import { useLanguage } from './useLanguage.ts'
import { useTheme } from './useTheme.ts'
import { useSharedWords } from './words.ts'

const themes: readonly Theme[] = ['light', 'dark', 'system']

/** `onChoose` also tells the server when someone is signed in. */
export function LanguageSwitch({ onChoose = choose }: { onChoose?: (chosen: Language) => void }) {
  const words = useSharedWords()
  const options = languages.map(value => ({ value, label: words.language[value] }))
  return <Segmented label={words.languageLabel} options={options} value={useLanguage()} onChange={onChoose} />
}

function choose(chosen: Language) {
  chooseLanguage(chosen).catch((fault: unknown) => toast(sentenceOf(fault)))
}

export function ThemeSwitch() {
  const words = useSharedWords().theme
  return (
    <Segmented
      label={words.label}
      options={themes.map(value => ({ value, label: words[value] }))}
      value={useTheme()}
      onChange={chooseTheme}
    />
  )
}
