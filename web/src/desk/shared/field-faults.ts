import { isProblem } from '#shared/problem.ts'

/** What a refusal says of single fields of a form, and what is left for the place beside the button. */
export function faultsOf(fault: unknown, ...fields: string[]): { of: (field: string) => string | undefined; rest: unknown } {
  const of = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  return { of, rest: fields.some(of) ? null : fault }
}
