/** A catalogue is a tree of sentences, some with parameters. English must have every key of Vietnamese with the same parameters (checked by the compiler). */
export type Catalogue<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Catalogue<T[K]>
}
