/** The same value, typed by what is there: zod marks what may be missing as undefined, the domain as absent. */
type Defined<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Defined<Item>[]
    : T extends object
      ? { readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: Defined<T[Key]> } & {
          readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Defined<Exclude<T[Key], undefined>>;
        }
      : T;

/** Leaves out members that are undefined, at every depth. */
export function defined<T>(value: T): Defined<T> {
  if (Array.isArray(value)) return value.map((item: unknown) => defined(item)) as Defined<T>;
  if (typeof value !== 'object' || value === null) return value as Defined<T>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, defined(member as unknown)]])),
  ) as Defined<T>;
}
