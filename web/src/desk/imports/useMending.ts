import { useMutation } from '@tanstack/react-query'
import { useLanguage } from '#shared/useLanguage.ts'
import { queries } from '../shared/queries.ts'
import { importQuery, type RosterImport } from './import.queries.ts'
import { mendImport } from './import.steps.ts'
import { type Handled, handledOf, nothingSaid } from './mending.ts'

export type Mending = ReturnType<typeof useMending>

/** Says one more thing about the sheet and shows the dry run that follows from it. One after the other: each call carries all that was said before. */
export function useMending({ id }: RosterImport) {
  const language = useLanguage()
  const { queryKey } = importQuery(id, language)
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: (say: (handled: Handled) => Handled) => {
      const latest = queries.getQueryData(queryKey)
      return mendImport(id, say(latest ? handledOf(latest) : nothingSaid))
    },
    onSuccess: checked => void queries.setQueryData(queryKey, checked),
    onError: () => void queries.invalidateQueries({ queryKey }),
  })
}
