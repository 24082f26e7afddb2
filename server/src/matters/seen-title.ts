import { type Language, say } from '@yigen/domain/wire/language.ts'

type Titled = { title: string; wholly: boolean; serviceNameZh: string | null; serviceNameEn: string | null }

const unclassified = { zh: '未归类的诉求', en: 'A request not yet classified' }

/** What a matter is about is content: who sees only how it stands reads what kind of matter it is. R11.2 */
export function seenTitle({ title, wholly, serviceNameZh, serviceNameEn }: Titled, language: Language): string {
  if (wholly) return title
  return (language === 'en' ? serviceNameEn : serviceNameZh) ?? say(unclassified, language)
}
