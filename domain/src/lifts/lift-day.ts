import { decisionDay } from '#clocks/decision-day.ts'

/** Who stands above decides whether it is lent up; who stands above at the level asked takes it up and answers it; nobody their own. R18.2, R1.4 */
export const liftProposalDay = decisionDay('liftQuestion')
export const liftAcceptanceDay = decisionDay('acceptLift', true)
export const liftAnswerDay = decisionDay('answerLift', true)
