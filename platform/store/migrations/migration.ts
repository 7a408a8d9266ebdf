/** One step of the schema: applied once, in one transaction, never changed after release. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
