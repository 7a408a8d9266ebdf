/** A JSON schema, as far as values are grown from it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** Something the API can be asked, as its own document tells it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }[];
  readonly body?: Schema;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Operation['parameters'][number]>>;
  };
}

interface Told {
  readonly operationId: string;
  readonly parameters?: readonly (Operation['parameters'][number] & { readonly $ref?: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** What a document of OpenAPI lets one ask, and the schema a reference stands for. */
export function operationsOf(document: unknown): {
  readonly operations: readonly Operation[];
  readonly resolve: (schema: Schema) => Schema;
} {
  const { paths, components } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, parameters = [], requestBody }]) => {
      const body = requestBody?.content['application/json']?.schema;
      return {
        name: operationId,
        method: method.toUpperCase(),
        path,
        parameters: parameters.flatMap((one) => (one.$ref === undefined ? one : (components.parameters[lastOf(one.$ref)] ?? []))),
        ...(body === undefined ? {} : { body }),
      };
    }),
  );
  const resolve = (schema: Schema): Schema => (schema.$ref === undefined ? schema : resolve(components.schemas[lastOf(schema.$ref)] ?? {}));
  return { operations, resolve };
}

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);
