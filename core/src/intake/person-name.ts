/** The name of who signs, with the degrees an office prints before it. */
const NAME = /^(?:(?:PGS|GS|TS|ThS|BS|CKII|CKI|KS|CN)\.?\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u

/** Whether a line is nothing but the name of a person. */
export const isPersonName = (line: string): boolean => NAME.test(line)
