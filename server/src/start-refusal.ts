/** Why the program does not start, in a sentence for the person who starts it; anything else that goes wrong shows its stack. */
export class StartRefusal extends Error {}
