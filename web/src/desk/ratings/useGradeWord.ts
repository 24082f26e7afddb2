import { type Grade, gradeWords } from '@yigen/domain/ratings/grade.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useLanguage } from '#shared/useLanguage.ts'

/** 非常满意 to 非常不满意. R8.1 */
export function useGradeWord(): (grade: number) => string {
  const language = useLanguage()
  return grade => say(gradeWords[grade as Grade], language)
}
