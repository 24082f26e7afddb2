import { isProblem } from '#shared/problem.ts'

/** A fault that one of the form's fields shows is not said a second time below the button. */
export const atTheFoot = (fault: unknown, fields: readonly string[]): unknown =>
  isProblem(fault) && fields.some(field => fault.of(field)) ? null : fault
