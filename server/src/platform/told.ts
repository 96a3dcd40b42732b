/** A failure whose message is the whole sentence for the person who runs the place: it is printed as one line, without a trace. */
export class Told extends Error {}
