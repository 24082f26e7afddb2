import { useMutation } from '@tanstack/react-query'
import { queries } from '../shared/queries.ts'

/** A step on one enterprise; what the page shows of it is asked again after it, done or refused: a refusal often says that something moved. */
export function useEnterpriseStep<A, R>(id: string, step: (input: A) => Promise<R>, onDone: (result: R) => void = () => {}) {
  return useMutation({
    mutationFn: step,
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['enterprise', id] })
      void queries.invalidateQueries({ queryKey: ['history', { enterpriseId: id }] })
      void queries.invalidateQueries({ queryKey: ['enterprises'] })
    },
  })
}
