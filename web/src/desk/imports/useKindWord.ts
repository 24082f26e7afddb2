import { type EnterpriseKind, enterpriseKindWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useLanguage } from '#shared/useLanguage.ts'

/** 重点 for `key`; what is no kind stays as it is. */
export function useKindWord(): (kind: string) => string {
  const language = useLanguage()
  return kind => (kind in enterpriseKindWords ? say(enterpriseKindWords[kind as EnterpriseKind], language) : kind)
}
