/** Why the program does not start, in a sentence for the person who starts it; anything else that goes wrong shows its stack. */
export class StartRefusal extends Error {}

/** Told apart by whoever brings the program back: a refusal stays one (EX_CONFIG), whatever else may pass. */
export const exitCodes = { fell: 1, refused: 78 } as const
